import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import type { Destination } from './Destination';
import type { Kit } from './Kit';

/** Where images go unless the configuration says so. */
const DEFAULT_REGISTRY = 'registry.example.com';

/**
 * Makes what templates know as `values`: the answers, and what follows from them.
 *
 * @remarks
 *
 * Beside the answers there are `kit` (ref, name, version), `settings` of the kit, `destination`, a flag for each kind of
 * host (`onGitea`, `onGithub`, `onGitlab`) that paths can depend on, `imageRegistry`, for `owner`, `system` and `domain`
 * the bare name, e.g. `ownerName`, and `chosen`, which is `true` at every value chosen from a list: `chosen.staging`.
 */
export function toValues(request: {
  kit: Kit;
  answers: JsonObject;
  destination: Destination;
  imageRegistry?: string;
}): JsonObject {
  const { kit, answers, destination, imageRegistry } = request;
  const names = Object.entries(answers).flatMap(([key, value]) =>
    ['owner', 'system', 'domain'].includes(key)
      ? [[`${key}Name`, toName(key, value)]]
      : [],
  );
  return {
    ...answers,
    ...Object.fromEntries(names),
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

function toName(key: string, value: JsonValue | undefined): string {
  if (!value) {
    return '';
  }
  try {
    return parseEntityRef(String(value), {
      defaultKind: key === 'owner' ? 'group' : key,
    }).name;
  } catch {
    throw new InputError(
      `The answer "${key}" has to be an entity ref such as group:default/payments, not "${value}"`,
    );
  }
}
