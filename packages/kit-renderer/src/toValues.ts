import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import type { Destination } from './Destination';
import type { Kit } from './Kit';

/** Where images go unless the configuration says so. */
const DEFAULT_REGISTRY = 'registry.example.com';

/** Questions about entities, and the kind that is meant if the answer names none. */
const REFS = new Map([
  ['owner', 'group'],
  ['groupParent', 'group'],
  ['system', 'system'],
  ['domain', 'domain'],
  ['api', 'api'],
]);

/**
 * Makes what templates know as `values`: the answers, and what follows from them.
 *
 * @remarks
 *
 * Beside the answers there are `kit` (ref, name, version), `settings` of the kit, `destination`, a flag for each kind of
 * host (`onGitea`, `onGithub`, `onGitlab`) that paths can depend on, `imageRegistry`, `owner`, `system` and `domain`
 * as whole references, which no language takes for a number, with the bare name beside it, e.g. `ownerName`, and `chosen`, which is `true` at every value chosen from a list: `chosen.staging`.
 */
export function toValues(request: {
  kit: Kit;
  answers: JsonObject;
  destination: Destination;
  imageRegistry?: string;
}): JsonObject {
  const { kit, answers, destination, imageRegistry } = request;
  const refs = Object.entries(answers).flatMap(([key, value]) =>
    REFS.has(key) && value ? toRef(key, value) : [],
  );
  return {
    ...answers,
    ...Object.fromEntries(refs),
    chosen: toChosen(kit, answers),
    kit: { ref: kit.ref, name: kit.name, version: kit.version },
    settings: kit.render.settings,
    destination,
    onGitea: destination.kind === 'gitea',
    onGithub: destination.kind === 'github',
    onGitlab: destination.kind === 'gitlab',
    imageRegistry: imageRegistry ?? DEFAULT_REGISTRY,
  };
}

function toChosen(kit: Kit, answers: JsonObject): JsonObject {
  const isList = (schema?: JsonObject) =>
    schema?.type === 'array' || schema?.enum !== undefined;
  const lists = kit.parameters.flatMap(({ properties }) =>
    Object.entries((properties ?? {}) as Record<string, JsonObject>)
      .filter(([, schema]) => isList(schema))
      .map(([name]) => answers[name]),
  );
  return Object.fromEntries(
    lists
      .flat()
      .filter(value => typeof value === 'string')
      .map(value => [value, true]),
  );
}

function toRef(key: string, value: JsonValue): Array<[string, string]> {
  try {
    const ref = parseEntityRef(String(value), { defaultKind: REFS.get(key) });
    return [
      [key, stringifyEntityRef(ref)],
      [`${key}Name`, ref.name],
    ];
  } catch {
    throw new InputError(
      `The answer ${key} has to be an entity ref such as group:default/payments, not "${value}"`,
    );
  }
}
