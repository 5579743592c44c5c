import { JsonObject, JsonValue } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';

/**
 * Keeps parts of an entity.
 *
 * @param paths - Such as `metadata.annotations`; the last part may be a key with dots
 */
export function selectFields(
  entity: JsonObject,
  paths: readonly string[] | undefined,
): JsonObject {
  if (!paths) {
    return entity;
  }
  const selected: JsonObject = {};
  paths.forEach(path => copy(entity, selected, path));
  return selected;
}

function copy(from: JsonObject, to: JsonObject, path: string): void {
  if (Object.hasOwn(from, path)) {
    define(to, path, from[path]);
    return;
  }
  const at = path.indexOf('.');
  const head = path.slice(0, at);
  const inner = at > 0 && Object.hasOwn(from, head) ? from[head] : undefined;
  if (isObject(inner)) {
    const known = Object.hasOwn(to, head) ? to[head] : undefined;
    // What is there in whole already is not to be cut, nor is the original to be written to.
    if (known === inner) {
      return;
    }
    const target = isObject(known) ? known : {};
    define(to, head, target);
    copy(inner, target, path.slice(at + 1));
  }
}

/** Keys of entities are those of strangers. */
function define(to: JsonObject, key: string, value: JsonValue | undefined) {
  Object.defineProperty(to, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}
