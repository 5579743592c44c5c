import { SqlPart, StoreHit } from '@fairway/search-node';
import { MOST_COUNTED } from './countMatches';
import { HitRow, toHit } from './rows';
import { runRaw } from './runRaw';
import { Reader } from './withSnapshot';

/**
 * Reads a page of matches that are too many to say how well each matches, in
 * order of their titles; of more than are counted, some are not looked at.
 */
export async function selectByTitle(
  reader: Reader,
  condition: SqlPart,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<StoreHit[]> {
  const rows = await runRaw<HitRow>(reader, {
    sql: `with page as (
      select id, title_key, document_id from (
        select id, title_key, document_id from store_words as found
        where ${condition.sql} limit ?
      ) as found
      order by title_key, document_id limit ? offset ?
    )
    select page.id as key, indexes.type, 0 as score, documents.hit from page
      join store_documents as documents on documents.id = page.id
      join store_indexes as indexes on indexes.id = documents.index_id
    order by page.title_key, page.document_id`,
    bindings: [...condition.bindings, MOST_COUNTED, limit, offset],
  });
  return rows.map(toHit);
}
