import { Knex } from 'knex';
import { deleteDocuments } from './deleteDocuments';

const MOST_DOCUMENTS = 1_000;
const MOST_TERMS = 20_000;

/**
 * Takes away a part of an index, small enough for others not to wait.
 *
 * @returns Whether there was anything left of it
 */
export async function removeSome(
  knex: Knex,
  indexId: number,
): Promise<boolean> {
  return await knex.transaction(async trx => {
    const ids = await trx('store_documents')
      .where({ index_id: indexId })
      .orderBy('id')
      .limit(MOST_DOCUMENTS)
      .forUpdate()
      .skipLocked()
      .pluck('id');
    await deleteDocuments(trx, ids);
    const terms = await trx('store_terms')
      .whereIn(
        ['index_id', 'term'],
        trx('store_terms')
          .select('index_id', 'term')
          .where({ index_id: indexId })
          .orderBy('term')
          .limit(MOST_TERMS)
          .forUpdate()
          .skipLocked(),
      )
      .delete();
    return ids.length + terms > 0;
  });
}
