import {
  Filter,
  readBuckets,
  SqlPart,
  StoreHit,
  StorePage,
} from '@fairway/search-node';
import { passes } from './conditions';
import { Reader } from './Reader';
import { HitRow, toHit } from './rows';
import { selectMatches, Wanted } from './selectMatches';

/** So many at a time are compared by their names, too. */
const BUCKET = 100;
/** Beyond what any index has. */
const ALL = Number.MAX_SAFE_INTEGER;

/** The first row has the number of all, the others are those of the page. */
type CountedRow = HitRow & { readonly total: number };

/** What is wanted, and how well it is wanted. */
export type Relevance = {
  readonly wanted: Wanted;
  /** Conditions on `documents` which the best fulfil. */
  readonly tiers: readonly SqlPart[];
  readonly first?: Filter;
};

/**
 * Reads a page of matches, the most relevant first, and how many there are, in
 * one step.
 *
 * @param most - If there are more, none are read, and that number and one is told
 */
export async function selectRelevant(
  reader: Reader,
  relevance: Relevance,
  page: Pick<StorePage, 'offset' | 'limit'>,
  most = ALL,
): Promise<{ hits: StoreHit[]; total: number }> {
  return await readBuckets(BUCKET, page, part =>
    select(reader, relevance, { ...part, most }),
  );
}

async function select(
  reader: Reader,
  { wanted, tiers, first }: Relevance,
  part: { start: number; offset: number; limit: number; most: number },
): Promise<{ hits: StoreHit[]; total: number }> {
  const { start, offset, limit, most } = part;
  const matches = selectMatches(wanted, { withScore: true });
  const isFirst = first ? passes('matches.id', first) : undefined;
  const inOrder = [
    ...(isFirst ? ['is_first desc'] : []),
    ...tiers.map((_, i) => `order_${i} desc`),
    'score desc, title_key, document_id',
  ].join(', ');
  const [{ total }, ...rows] = await reader.all<CountedRow>(
    `with matches as materialized (${matches.sql} limit ?),
    counted as materialized (select count(*) as total from matches),
    likely as materialized (
      select matches.id, score ${
        isFirst ? `, (${isFirst.sql}) as is_first` : ''
      }
      from counted cross join matches where total <= ?
      order by ${isFirst ? 'is_first desc,' : ''} score desc, matches.id
      limit ? offset ?
    ),
    page as (
      select likely.*, index_id, title_key, document_id
        ${tiers.map(({ sql }, i) => `, (${sql}) as order_${i}`).join('')}
      from likely
        cross join store_documents as documents on documents.id = likely.id
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
      ...(isFirst?.bindings ?? []),
      most,
      BUCKET,
      start,
      ...tiers.flatMap(({ bindings }) => bindings),
      limit,
      offset,
    ],
  );
  return { total, hits: rows.map(toHit) };
}
