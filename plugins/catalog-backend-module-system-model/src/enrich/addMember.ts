import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { ChosenClaim } from './chooseClaim';
import { isObject } from './isObject';
import { findParent } from './setField';
import { ALIASES_ANNOTATION, UNITED_LISTS } from './unitedLists';

/** Adds a member to a list of an entity, unless it is there already. */
export function addMember(
  entity: Entity,
  path: readonly string[],
  member: ChosenClaim & { readonly key: string },
): void {
  const parent = findParent(entity as unknown as JsonObject, path);
  const name = path[path.length - 1];
  if (!parent) {
    return;
  }
  if (name === ALIASES_ANNOTATION) {
    parent[name] = addAlias(parent[name], String(member.claim.value));
    return;
  }
  const list = parent[name] ?? [];
  if (Array.isArray(list)) {
    const findKey = (value: JsonValue) => toKey(value, path, entity);
    const at = list.findIndex(item => findKey(item) === member.key);
    if (at < 0) {
      parent[name] = [...list, member.claim.value];
    } else if (member.isStronger) {
      list[at] = member.claim.value;
    }
  }
}

function addAlias(names: JsonValue | undefined, alias: string): string {
  const known = typeof names === 'string' ? names.split(',') : [];
  const all = [...known, alias].map(name => name.trim()).filter(Boolean);
  const isFirst = (name: string, index: number) =>
    all.findIndex(one => one.toLowerCase() === name.toLowerCase()) === index;
  return all.filter(isFirst).join(',');
}

/** As the model names a member in its pointers. */
function toKey(
  value: JsonValue,
  path: readonly string[],
  entity: Entity,
): string | undefined {
  const text = isObject(value) ? value.url : value;
  if (typeof text !== 'string') {
    return undefined;
  }
  const defaultKind = UNITED_LISTS.get(path.join('/'));
  return defaultKind ? toFullRef(text, defaultKind, entity) : text;
}

function toFullRef(text: string, defaultKind: string, entity: Entity): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind,
        defaultNamespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
      }),
    );
  } catch {
    return text;
  }
}
