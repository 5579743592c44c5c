import { Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { ChosenClaim } from './chooseClaim';
import { findParent } from './setField';
import { toMemberKey } from './toMemberKey';
import { ALIASES_ANNOTATION } from './unitedLists';

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
    const findKey = (value: JsonValue) => toMemberKey(value, path, entity);
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
