import {
  Filter,
  readParts,
  StoreHit,
  StoreHits,
  StorePage,
  StoreQuery,
} from '@fairway/search-node';
import { FtsQueries, toFtsQueries } from '../toFtsQuery';
import { toNameConditions } from '../toNameConditions';
import { countMatches } from './countMatches';
import { Reader } from './Reader';
import { Wanted } from './selectMatches';
import { selectPage } from './selectPage';
import { Relevance, selectRelevant } from './selectRelevant';

/** If more match, those are scored first that are likely to be the best. */
const MOST_SCORED = 5_000;

/** Finds a part of the matches, and how many there are. */
export async function findHits(
  reader: Reader,
  { types, match, filter }: StoreQuery,
  page: StorePage,
): Promise<StoreHits> {
  const queries = match && toFtsQueries(match);
  if (queries && queries.all === undefined) {
    return { hits: [], total: 0, isLowerBound: false };
  }
  const wanted: Wanted = { types, filter, query: queries?.all };
  const { first } = page;
  const relevance =
    queries && page.order === 'relevance'
      ? { wanted, first, tiers: toNameConditions(match) }
      : undefined;
  if (relevance) {
    const few = await selectRelevant(reader, relevance, page, MOST_SCORED);
    if (few.total <= MOST_SCORED) {
      return { ...few, isLowerBound: false };
    }
  }
  const total = await countMatches(reader, wanted);
  if (page.limit === 0 || page.offset >= total) {
    return { hits: [], total, isLowerBound: false };
  }
  const hits = relevance
    ? await selectBest(reader, relevance, {
        better: await findBetter(reader, types, queries!),
        page,
      })
    : await selectPage(reader, wanted, page);
  return { hits, total, isLowerBound: false };
}

/** What is likely to be best among many: what has it all in its names, or words that few have. */
async function findBetter(
  reader: Reader,
  types: readonly string[],
  { named, prefix, words }: FtsQueries,
): Promise<string | undefined> {
  if (named) {
    return named;
  }
  const telling = prefix ? [prefix] : [];
  for (const query of words) {
    const count = await countMatches(reader, { types, query }, MOST_SCORED + 1);
    if (count <= MOST_SCORED) {
      telling.push(query);
    }
  }
  return telling.map(query => `(${query})`).join(' OR ') || undefined;
}

async function selectBest(
  reader: Reader,
  { wanted, tiers, first }: Relevance,
  { better, page }: { better: string | undefined; page: StorePage },
): Promise<StoreHit[]> {
  const { query, filter } = wanted;
  const filters: (Filter | undefined)[] = first
    ? [allOf(filter, first), allOf(filter, { not: first })]
    : [filter];
  // Phrases have to match in all.
  const parted = better
    ? [`(${query}) AND (${better})`, `(${query}) NOT (${better})`]
    : [query];
  const parts = filters.flatMap(inPart =>
    parted.map((one): Wanted => ({ ...wanted, query: one, filter: inPart })),
  );
  return await readParts(parts, page, {
    count: part => countMatches(reader, part),
    select: async (part, { offset, limit }) => {
      const relevance = { wanted: part, tiers };
      return (await selectRelevant(reader, relevance, { offset, limit })).hits;
    },
  });
}

function allOf(filter: Filter | undefined, other: Filter): Filter {
  return filter ? { allOf: [filter, other] } : other;
}
