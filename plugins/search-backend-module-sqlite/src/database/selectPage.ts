import { SqlPart, StoreHit, StorePage } from '@fairway/search-node';
import { Knex } from 'knex';
import { FtsQueries } from '../toFtsQuery';
import { passes } from './conditions';
import { HitRow, toHit } from './rows';
import { selectMatches, Wanted } from './selectMatches';

/**
 * Reads a part of what is wanted.
 *
 * @param queries - Those of what has to match, if it is to be in order of relevance
 */
export async function selectPage(
  knex: Knex,
  wanted: Wanted,
  { order, first, offset, limit }: StorePage,
  queries: FtsQueries | undefined,
): Promise<StoreHit[]> {
  const matches = selectMatches(wanted, { withScore: Boolean(queries) });
  const tiers = queries
    ? [queries.exact, queries.prefix, queries.named]
        .filter(query => query !== undefined)
        .map(toTier)
    : [];
  const computed = [...(first ? [passes('matches.id', first)] : []), ...tiers];
  const inOrder = [
    ...computed.map((_, i) => `order_${i} desc`),
    'score desc',
    ...(order === 'updated' ? ['updated_at desc'] : []),
    'title_key',
    'document_id',
  ].join(', ');
  const rows: HitRow[] = await knex.raw(
    `with matches as materialized (${matches.sql}),
    page as (
      select matches.id, score, index_id, title_key, document_id, updated_at
        ${computed.map(({ sql }, i) => `, (${sql}) as order_${i}`).join('')}
      from matches
        cross join store_documents as documents on documents.id = matches.id
      order by ${inOrder} limit ? offset ?
    )
    select indexes.type, score, contents.hit
    from page
      join store_contents as contents on contents.id = page.id
      join store_indexes as indexes on indexes.id = page.index_id
    order by ${inOrder}`,
    [
      ...matches.bindings,
      ...computed.flatMap(({ bindings }) => bindings),
      limit,
      offset,
    ],
  );
  return rows.map(toHit);
}

function toTier(query: string): SqlPart {
  return {
    sql: 'matches.id in (select rowid from store_words where store_words match ?)',
    bindings: [query],
  };
}
