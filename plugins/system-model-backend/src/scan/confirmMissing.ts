import { Knex } from 'knex';
import { createStores } from '../database/createStores';
import { takeAway } from './takeAway';

/** Takes away what is missing from a source, as a person said that it is gone indeed. */
export async function confirmMissing(
  knex: Knex,
  source: string,
  now: number,
): Promise<void> {
  await knex.transaction(async trx => {
    const stores = createStores(trx);
    // A scan may just be finding some of it again.
    await stores.sources.lock(source);
    const missing = await stores.collections.listMissing(source);
    const keys = missing.map(({ key }) => key);
    await stores.sources.holdBack(source);
    await stores.outdated.mark(await takeAway(stores, source, keys), now);
  });
}
