import {
  Filter,
  readParts,
  SqlPart,
  StoreHit,
  StoreHits,
  StorePage,
  StoreQuery,
} from '@fairway/search-node';
import { Knex } from 'knex';
import { FtsQueries, toFtsQueries } from '../toFtsQuery';
import { toNameConditions } from '../toNameConditions';
import { countMatches } from './countMatches';
import { Wanted } from './selectMatches';
import { selectPage } from './selectPage';

/** If more match, those are scored first that are likely to be the best. */
const MOST_SCORED = 2_000;

/** Finds a part of the matches, and how many there are. */
export async function findHits(
  knex: Knex,
  { types, match, filter }: StoreQuery,
  page: StorePage,
): Promise<StoreHits> {
  const queries = match && toFtsQueries(match);
  if (queries && queries.all === undefined) {
    return { hits: [], total: 0, isLowerBound: false };
  }
  const wanted: Wanted = { types, filter, query: queries?.all };
  if (!queries || page.order !== 'relevance') {
    const found = await selectPage(knex, wanted, page, undefined);
    return { ...found, isLowerBound: false };
  }
  const tiers = toNameConditions(match);
  const few = await selectPage(knex, wanted, page, tiers, MOST_SCORED);
  if (few.total <= MOST_SCORED) {
    return { ...few, isLowerBound: false };
  }
  const total = await countMatches(knex, wanted);
  const better = await findBetter(knex, types, queries);
  const hits =
    page.limit === 0 || page.offset >= total
      ? []
      : await selectBest(knex, wanted, { better, tiers, page });
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
  options: {
    better: string | undefined;
    tiers: readonly SqlPart[];
    page: StorePage;
  },
): Promise<StoreHit[]> {
  const { better, tiers, page } = options;
  const { query, filter } = wanted;
  const filters: (Filter | undefined)[] = page.first
    ? [allOf(filter, page.first), allOf(filter, { not: page.first })]
    : [filter];
  // Phrases have to match in all.
  const parted = better
    ? [`(${query}) AND (${better})`, `(${query}) NOT (${better})`]
    : [query];
  const parts = filters.flatMap(inPart =>
    parted.map((one): Wanted => ({ ...wanted, query: one, filter: inPart })),
  );
  return await readParts(parts, page, {
    count: part => countMatches(knex, part),
    select: async (part, { offset, limit }) => {
      const { hits } = await selectPage(
        knex,
        part,
        { order: 'relevance', offset, limit },
        tiers,
      );
      return hits;
    },
  });
}

function allOf(filter: Filter | undefined, other: Filter): Filter {
  return filter ? { allOf: [filter, other] } : other;
}
