import { Knex } from 'knex';
import { createStores } from '../database/createStores';

/** What pipelines send is nobody's configuration. */
const PUSH = 'push';
/** Bounds what is changed in one transaction. */
const COLLECTIONS = 100;

/**
 * Forgets sources that are configured no more, with all that they said: what
 * others say comes to light again.
 */
export async function dropSources(
  knex: Knex,
  options: { readonly keep: readonly string[]; readonly now: number },
): Promise<void> {
  const { sources } = createStores(knex);
  const keep = new Set([...options.keep, PUSH]);
  const states = await sources.list();
  for (const { id } of states.filter(state => !keep.has(state.id))) {
    while (await dropSome(knex, id, options.now)) {
      // Until nothing is left.
    }
    await sources.delete(id);
  }
}

/** @returns Whether there may be more */
async function dropSome(knex: Knex, source: string, now: number) {
  return knex.transaction(async trx => {
    const stores = createStores(trx);
    const keys = await stores.collections.listKeys(source, '', COLLECTIONS);
    const manifests = await stores.manifests.list(source, keys);
    const ids = manifests.map(({ id }) => id);
    await stores.outdated.mark(await stores.observations.listRefs(ids), now);
    await stores.manifests.delete(ids);
    await stores.collections.delete(source, keys);
    return keys.length > 0;
  });
}
