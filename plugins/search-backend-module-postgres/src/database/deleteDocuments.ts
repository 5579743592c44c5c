import { Knex } from 'knex';
import { runRaw } from './runRaw';

/** Takes documents away by their numbers. */
export async function deleteDocuments(
  trx: Knex.Transaction,
  ids: string[],
): Promise<void> {
  if (ids.length === 0) {
    return;
  }
  for (const table of [
    'store_values',
    'store_contents',
    'store_words',
    'store_documents',
  ]) {
    await runRaw(trx, {
      sql: `delete from ${table} where id = any(?::bigint[])`,
      bindings: [ids],
    });
  }
}
