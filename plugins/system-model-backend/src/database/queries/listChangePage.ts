import { ModelChange } from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { toIsoTime } from '../../merge/toIsoTime';

/** Reads changes after a sequence, in the order in which they were made. */
export async function listChangePage(
  knex: Knex,
  page: { readonly after: number; readonly limit: number },
): Promise<ModelChange[]> {
  const rows = await knex('changes')
    .where('sequence', '>', page.after)
    .orderBy('sequence')
    .limit(page.limit);
  return rows.map(row => ({
    sequence: Number(row.sequence),
    entityRef: row.entity_ref,
    type: row.type,
    at: toIsoTime(Number(row.at)),
  }));
}
