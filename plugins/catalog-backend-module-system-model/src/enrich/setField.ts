import { JsonObject, JsonValue } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import { ChosenClaim } from './chooseClaim';

/** Sets a field, unless the entity says something of it that is not to be replaced. */
export function setField(
  entity: JsonObject,
  path: readonly string[],
  { claim, isStronger }: ChosenClaim,
): void {
  const parent = findParent(entity, path);
  const key = path[path.length - 1];
  if (parent && (isStronger || !isSaid(parent, key))) {
    parent[key] = claim.value;
  }
}

/** @returns `undefined` if something else is in the way, which the entity itself says */
export function findParent(
  entity: JsonObject,
  path: readonly string[],
): JsonObject | undefined {
  let parent = entity;
  for (const key of path.slice(0, -1)) {
    const inner = isSaid(parent, key) ? parent[key] : {};
    if (!isObject(inner)) {
      return undefined;
    }
    parent[key] = inner;
    parent = inner;
  }
  return parent;
}

function isSaid(object: JsonObject, key: string): boolean {
  const value: JsonValue | undefined = Object.hasOwn(object, key)
    ? object[key]
    : undefined;
  return value !== undefined && value !== null;
}
