import {
  Filter,
  readParts,
  StoreHit,
  StoreHits,
  StorePage,
  StoreQuery,
} from '@fairway/search-node';
import { Knex } from 'knex';
import { FtsQueries, toFtsQueries } from '../toFtsQuery';
import { countMatches } from './countMatches';
import { Wanted } from './selectMatches';
import { selectPage } from './selectPage';

/** If more match, those are scored first that are likely to be the best. */
const MOST_SCORED = 2_000;

const NOTHING: StoreHits = { hits: [], total: 0, isLowerBound: false };

/** Finds a part of the matches, and how many there are. */
export async function findHits(
  knex: Knex,
  { types, match, filter }: StoreQuery,
  page: StorePage,
): Promise<StoreHits> {
  const queries = match && toFtsQueries(match);
  if (queries && queries.all === undefined) {
    return NOTHING;
  }
  const wanted: Wanted = { types, filter, query: queries?.all };
  const total = await countMatches(knex, wanted);
  if (page.limit === 0 || page.offset >= total) {
    return { ...NOTHING, total };
  }
  const isRanked = queries && page.order === 'relevance';
  const better =
    isRanked && total > MOST_SCORED
      ? await findBetter(knex, types, queries)
      : undefined;
  const hits = better
    ? await selectBest(knex, wanted, { better, queries: queries!, page })
    : await selectPage(knex, wanted, page, isRanked ? queries : undefined);
  return { hits, total, isLowerBound: false };
}

/** What is likely to be best among many: what has it all in its names, or words that few have. */
async function findBetter(
  knex: Knex,
  types: readonly string[],
  { named, prefix, words }: FtsQueries,
): Promise<string | undefined> {
  if (named) {
    return named;
  }
  const telling = prefix ? [prefix] : [];
  for (const query of words) {
    if ((await countMatches(knex, { types, query })) <= MOST_SCORED) {
      telling.push(query);
    }
  }
  return telling.map(query => `(${query})`).join(' OR ') || undefined;
}

async function selectBest(
  knex: Knex,
  wanted: Wanted,
  options: { better: string; queries: FtsQueries; page: StorePage },
): Promise<StoreHit[]> {
  const { better, queries, page } = options;
  const { filter } = wanted;
  const filters: (Filter | undefined)[] = page.first
    ? [allOf(filter, page.first), allOf(filter, { not: page.first })]
    : [filter];
  const parts = filters.flatMap(inPart =>
    // Phrases have to match in both.
    [
      `(${wanted.query}) AND (${better})`,
      `(${wanted.query}) NOT (${better})`,
    ].map((query): Wanted => ({ ...wanted, query, filter: inPart })),
  );
  return await readParts(parts, page, {
    count: part => countMatches(knex, part),
    select: (part, { offset, limit }) =>
      selectPage(knex, part, { order: 'relevance', offset, limit }, queries),
  });
}

function allOf(filter: Filter | undefined, other: Filter): Filter {
  return filter ? { allOf: [filter, other] } : other;
}
