import { Knex } from 'knex';
import { createStores } from '../database/createStores';

/** Bounds what is changed in one transaction. */
const COLLECTIONS = 100;

/**
 * Forgets a source that is configured no more, with all that it said: what
 * others say comes to light again. Ends early if it is configured again meanwhile.
 */
export async function dropSource(
  knex: Knex,
  id: string,
  now: number,
): Promise<void> {
  while (await dropSome(knex, id, now)) {
    // Until nothing is left.
  }
}

/** @returns Whether there may be more */
async function dropSome(
  knex: Knex,
  source: string,
  now: number,
): Promise<boolean> {
  return knex.transaction(async trx => {
    const stores = createStores(trx);
    const state = await stores.sources.lock(source);
    if (state?.unconfiguredSince === undefined) {
      return false;
    }
    const keys = await stores.collections.listKeys(source, '', COLLECTIONS);
    if (keys.length === 0) {
      await stores.sources.delete(source);
      return false;
    }
    await stores.sources.forgetFingerprint(source);
    const manifests = await stores.manifests.list(source, keys);
    const ids = manifests.map(manifest => manifest.id);
    await stores.outdated.mark(await stores.observations.listRefs(ids), now);
    await stores.manifests.delete(ids);
    await stores.collections.delete(source, keys);
    return true;
  });
}
