import { Settlement } from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { OutdatedStore } from '../OutdatedStore';

/** Notes which source a field is taken from, and has the entity merged again. */
export async function writeSettlement(
  knex: Knex,
  entityRef: string,
  settlement: Settlement & { readonly by: string; readonly at: number },
): Promise<void> {
  await knex.transaction(async trx => {
    await trx('settlements')
      .insert({ entity_ref: entityRef, ...settlement })
      .onConflict(['entity_ref', 'pointer'])
      .merge();
    await new OutdatedStore(trx).mark([entityRef], settlement.at);
  });
}
