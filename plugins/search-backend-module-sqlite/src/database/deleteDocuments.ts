import { Knex } from 'knex';

/** Takes documents away by their numbers. */
export async function deleteDocuments(
  trx: Knex.Transaction,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) {
    return;
  }
  const list = JSON.stringify(ids);
  for (const [table, column] of [
    ['store_words', 'rowid'],
    ['store_values', 'id'],
    ['store_contents', 'id'],
    ['store_documents', 'id'],
  ]) {
    await trx.raw(
      `delete from ${table} where ${column} in (select value from json_each(?))`,
      [list],
    );
  }
}
