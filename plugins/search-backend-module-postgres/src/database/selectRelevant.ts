import { Filter, readBuckets, SqlPart, StoreHit } from '@fairway/search-node';
import { TsQueries } from '../toTsQuery';
import { has, passes } from './conditions';
import { WordCount } from './WordCounts';
import { HitRow, toHit } from './rows';
import { scoreBy } from './scoreBy';

/** So many are compared by their names, tags and descriptions. */
export const MOST_SCORED = 5_000;
/** Of these, so many at a time by all of their words, of which some have thousands. */
const MOST_READ = 100;

/** What is wanted, and how well it is wanted. */
export type Relevance = {
  readonly condition: SqlPart;
  readonly queries: TsQueries;
  readonly words: readonly WordCount[];
  readonly first?: Filter;
};

/** Runs a statement. */
export type Run = <Row>(statement: SqlPart) => Promise<Row[]>;

/**
 * Reads a page of matches, the most relevant first, and how many there are, in
 * one step.
 *
 * @returns `undefined` if there are more than can be compared
 */
export async function selectRelevant(
  run: Run,
  relevance: Relevance,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ hits: StoreHit[]; total: number } | undefined> {
  const found = await readBuckets(MOST_READ, page, part =>
    select(run, relevance, part),
  );
  return found.total > MOST_SCORED ? undefined : found;
}

/** The first row has the number of all, the others are those of the page. */
type CountedRow = HitRow & { readonly total: number };

/** The size of words is that at which they are kept, which is known without reading them: of two documents the shorter says more. */
async function select(
  run: Run,
  { condition, queries, words, first }: Relevance,
  { start, offset, limit }: { start: number; offset: number; limit: number },
): Promise<{ hits: StoreHit[]; total: number }> {
  const tiers: SqlPart[] = [
    ...(first ? [passes(first)] : []),
    ...[queries.exact, queries.prefix, queries.named]
      .filter(query => query !== undefined)
      .map(query => has(query, 'head')),
  ];
  const computed = tiers.map(({ sql }, i) => `(${sql}) as order_${i}, `);
  const inOrder = tiers.map((_, i) => `order_${i} desc, `).join('');
  const inHead = scoreBy('head', words);
  const inAll = scoreBy('words', words);
  const [{ total }, ...rows] = await run<CountedRow>({
    sql: `with matches as materialized (
      select id, index_id, ${computed.join('')} ${inHead.sql} as head_score,
        pg_column_size(words) as size
      from (
        select * from store_words as found where ${condition.sql} limit ?
      ) as found
    ),
    counted as materialized (select count(*)::int as total from matches),
    likely as materialized (
      select matches.* from matches cross join counted where total <= ?
      order by ${inOrder} head_score desc, size, id limit ? offset ?
    ),
    page as (
      select likely.*, documents.title_key, documents.document_id,
        documents.hit, (${inAll.sql})::float8 as score
      from likely join store_words as found on found.id = likely.id
        join store_documents as documents on documents.id = likely.id
      order by ${inOrder} score desc, title_key, document_id limit ? offset ?
    )
    select total, null as key, null as type, null as score, null as hit
    from counted
    union all (
      select null, page.id, indexes.type, score, hit
      from page join store_indexes as indexes on indexes.id = page.index_id
      order by ${inOrder} score desc, title_key, document_id
    )`,
    bindings: [
      ...tiers.flatMap(({ bindings }) => bindings),
      ...inHead.bindings,
      ...condition.bindings,
      MOST_SCORED + 1,
      MOST_SCORED,
      MOST_READ,
      start,
      ...inAll.bindings,
      limit,
      offset,
    ],
  });
  return { total, hits: rows.map(({ total: _, ...row }) => toHit(row)) };
}
