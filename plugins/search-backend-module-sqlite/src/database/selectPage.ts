import { SqlPart, StoreHit, StorePage } from '@fairway/search-node';
import { Knex } from 'knex';
import { passes } from './conditions';
import { HitRow, toHit } from './rows';
import { selectMatches, Wanted } from './selectMatches';

/** Beyond what any index has. */
const ALL = Number.MAX_SAFE_INTEGER;

/** The first row has the number of all, the others are those of the page. */
type CountedRow = HitRow & { readonly total: number };

/**
 * Reads a part of what is wanted, and how much that is.
 *
 * @param tiers - Conditions on `documents` which the first ones fulfil, if they are to be in order of relevance
 * @param most - If there are more, nothing is read and they are not counted
 */
export async function selectPage(
  knex: Knex,
  wanted: Wanted,
  { order, first, offset, limit }: StorePage,
  tiers: readonly SqlPart[] | undefined,
  most = ALL,
): Promise<{ hits: StoreHit[]; total: number }> {
  const matches = selectMatches(wanted, { withScore: Boolean(tiers) });
  const computed = [
    ...(first ? [passes('matches.id', first)] : []),
    ...(tiers ?? []),
  ];
  const inOrder = [
    ...computed.map((_, i) => `order_${i} desc`),
    'score desc',
    ...(order === 'updated' ? ['updated_at desc'] : []),
    'title_key',
    'document_id',
  ].join(', ');
  const [{ total }, ...rows]: CountedRow[] = await knex.raw(
    `with matches as materialized (${matches.sql} limit ?),
    counted as materialized (select count(*) as total from matches),
    page as (
      select matches.id, score, index_id, title_key, document_id, updated_at
        ${computed.map(({ sql }, i) => `, (${sql}) as order_${i}`).join('')}
      from counted cross join matches
        cross join store_documents as documents on documents.id = matches.id
      where total <= ?
      order by ${inOrder} limit ? offset ?
    ),
    hits as (
      select indexes.type, score, contents.hit
      from page
        join store_contents as contents on contents.id = page.id
        join store_indexes as indexes on indexes.id = page.index_id
      order by ${inOrder}
    )
    select total, null as type, null as score, null as hit from counted
    union all select null, type, score, hit from hits`,
    [
      ...matches.bindings,
      most < ALL ? most + 1 : ALL,
      ...computed.flatMap(({ bindings }) => bindings),
      most,
      limit,
      offset,
    ],
  );
  return { total, hits: rows.map(toHit) };
}
