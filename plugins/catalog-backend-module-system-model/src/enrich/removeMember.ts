import { Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import { toMemberKey } from './toMemberKey';
import { ALIASES_ANNOTATION } from './unitedLists';

/** Takes a member out of a list of an entity, and the list if nothing is left of it. */
export function removeMember(
  entity: Entity,
  path: readonly string[],
  key: string,
): void {
  const name = path[path.length - 1];
  const parent = path
    .slice(0, -1)
    .reduce<JsonValue | undefined>(
      (at, part) => (isObject(at) ? at[part] : undefined),
      entity as unknown as JsonObject,
    );
  if (!isObject(parent)) {
    return;
  }
  const value = parent[name];
  if (name === ALIASES_ANNOTATION && typeof value === 'string') {
    const names = value.split(',').map(one => one.trim());
    const left = names.filter(one => one.toLowerCase() !== key);
    setOrDelete(parent, name, left.join(','), left.length);
  } else if (Array.isArray(value)) {
    const left = value.filter(one => toMemberKey(one, path, entity) !== key);
    setOrDelete(parent, name, left, left.length);
  }
}

function setOrDelete(
  parent: JsonObject,
  name: string,
  value: JsonObject[string],
  length: number,
): void {
  if (length > 0) {
    parent[name] = value;
  } else {
    delete parent[name];
  }
}
