import { SearchStore } from '@fairway/search-node';
import { GroupStore } from '../database/GroupStore';

/**
 * Types of which the engine does not hold as many documents as were given to it,
 * because someone deleted an index, or brought an old one back.
 *
 * @returns By type, both numbers
 */
export async function findDamage(
  store: SearchStore,
  groups: GroupStore,
): Promise<Map<string, string>> {
  const expected = await groups.count();
  const held = new Map(
    (await store.describe()).map(({ type, documents }) => [type, documents]),
  );
  return new Map(
    [...expected]
      .filter(([type, { documents }]) => documents !== (held.get(type) ?? 0))
      .map(([type, { documents }]) => [type, `${documents} ${held.get(type)}`]),
  );
}
