import { Knex } from 'knex';
import { deleteDocuments } from './deleteDocuments';
import { toFirstId, toLastId } from './documentIds';

const MOST_DOCUMENTS = 200;
const MOST_TERMS = 5_000;

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
      .whereBetween('id', [toFirstId(indexId), toLastId(indexId)])
      .limit(MOST_DOCUMENTS)
      .pluck('id');
    await deleteDocuments(trx, ids);
    const terms = await trx('store_terms')
      .where({ index_id: indexId })
      .limit(MOST_TERMS)
      .pluck('term');
    await trx.raw(
      'delete from store_terms where index_id = ? and term in (select value from json_each(?))',
      [indexId, JSON.stringify(terms)],
    );
    return ids.length + terms.length > 0;
  });
}
