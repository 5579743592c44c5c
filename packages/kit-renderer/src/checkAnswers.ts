import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import { validate } from 'jsonschema';
import type { Kit } from './Kit';
import { listQuestions, questionsOf, resolvePages } from './resolvePages';

/**
 * Checks answers the way the scaffolder does when a run is started, and fills in the defaults that its form would.
 *
 * @remarks
 *
 * Answers to questions that the form does not show for the other answers are left out, since nothing checks them.
 *
 * @returns The answers with defaults
 * @throws InputError that names every answer that does not fit
 * @public
 */
export function checkAnswers(kit: Kit, answers: JsonObject): JsonObject {
  const pages = resolvePages(kit.parameters, answers);
  const complete = withDefaults(pages, answers);
  const known = listQuestions(kit.parameters);
  const problems = [
    ...Object.keys(answers)
      .filter(name => !known.has(name))
      .map(name => `${name} is not a question`),
    ...findBrokenText(answers, '').map(
      name => `${name} has half a character in it`,
    ),
    ...pages.flatMap(schema =>
      validate(complete, schema).errors.map(
        ({ property, message }) =>
          `${property.replace(/^instance\.?/, '') || 'the answers'} ${message}`,
      ),
    ),
  ];
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
function withDefaults(
  pages: readonly JsonObject[],
  answers: JsonObject,
): JsonObject {
  return Object.fromEntries(
    pages
      .flatMap(page => Object.entries(questionsOf(page)))
      .map(([name, { default: fallback }]) => [name, answers[name] ?? fallback])
      .filter(([, answer]) => answer !== undefined),
  );
}

/** Names what no file can hold: one of the two halves that UTF-16 makes of a character, without the other. */
function findBrokenText(value: JsonValue | undefined, name: string): string[] {
  if (typeof value === 'string') {
    return /\p{Surrogate}/u.test(value) ? [name] : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((inner, i) => findBrokenText(inner, `${name}[${i}]`));
  }
  return Object.entries(value ?? {}).flatMap(([key, inner]) =>
    findBrokenText(inner as JsonValue, name ? `${name}.${key}` : key),
  );
}
