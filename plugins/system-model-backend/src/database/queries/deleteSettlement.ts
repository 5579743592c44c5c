import { Knex } from 'knex';
import { OutdatedStore } from '../OutdatedStore';

/** @returns Whether there was one */
export async function deleteSettlement(
  knex: Knex,
  entityRef: string,
  pointer: string,
  now: number,
): Promise<boolean> {
  return await knex.transaction(async trx => {
    const count = await trx('settlements')
      .where({ entity_ref: entityRef, pointer })
      .delete();
    if (count > 0) {
      await new OutdatedStore(trx).mark([entityRef], now);
    }
    return count > 0;
  });
}
