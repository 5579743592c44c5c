import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { validate } from 'jsonschema';
import type { Kit } from './Kit';

/**
 * Checks answers the way the scaffolder does when a run is started, and fills in the defaults that its form would.
 *
 * @returns The answers with defaults
 * @throws InputError that names every answer that does not fit
 * @public
 */
export function checkAnswers(kit: Kit, answers: JsonObject): JsonObject {
  const complete = withDefaults(kit, answers);
  const problems = kit.parameters.flatMap(schema =>
    validate(complete, schema).errors.map(
      ({ property, message }) =>
        `${property.replace(/^instance\.?/, '') || 'the answers'} ${message}`,
    ),
  );
  if (problems.length > 0) {
    throw new InputError(
      `These answers do not fit the kit ${kit.name}: ${[
        ...new Set(problems),
      ].join('; ')}`,
    );
  }
  return complete;
}

/** In the order of the form, so that the same answers always make the same record. */
function withDefaults(kit: Kit, answers: JsonObject): JsonObject {
  const complete: JsonObject = {};
  for (const { properties } of kit.parameters) {
    for (const [name, schema] of Object.entries(
      (properties ?? {}) as Record<string, JsonObject>,
    )) {
      const answer = answers[name] ?? schema?.default;
      if (answer !== undefined) {
        complete[name] = answer;
      }
    }
  }
  return { ...complete, ...answers };
}
