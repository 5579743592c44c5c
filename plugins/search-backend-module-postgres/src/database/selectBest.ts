import { readParts, SqlPart, StoreHit, StorePage } from '@fairway/search-node';
import { Knex } from 'knex';
import { joinQueries, TsQueries } from '../toTsQuery';
import { allHold, has, isNamed, notHold, passes } from './conditions';
import { countMatches } from './countMatches';
import { countWords, WordCount } from './countWords';
import { scoreBy } from './scoreBy';
import { selectPage, Selection } from './selectPage';

/** If more match, those are looked at first that are likely to be the best. */
const MOST_READ = 1_000;
/** More are not even scored by what is in their rows. */
const MOST_SCORED = 5_000;

/** What matches a plan. */
export type Matches = {
  readonly condition: SqlPart;
  readonly total: number;
  readonly queries: TsQueries;
  readonly mode: 'all' | 'any';
};

/**
 * Goes through parts of the matches, each of which is better than the next, as
 * far as the page needs.
 */
export async function selectBest(
  knex: Knex,
  { condition, total, queries, mode }: Matches,
  { first, offset, limit }: StorePage,
): Promise<StoreHit[]> {
  // All documents have the same words where all of them are needed.
  const words =
    mode === 'any'
      ? await countWords(knex, queries.words)
      : queries.words.map(word => ({ word, count: 0 }));
  const better = [
    ...(first ? [passes(first)] : []),
    ...(total > MOST_READ ? listBetter(queries, mode, words) : []),
  ];
  return await readParts(
    listParts(better),
    { offset, limit },
    {
      count: async part =>
        part.length === 0
          ? total
          : await countMatches(
              knex,
              'store_words',
              allHold([condition, ...part]),
            ),
      select: async (part, { size, ...rest }) =>
        await selectPage(knex, {
          table: 'store_words',
          condition: allHold([condition, ...part]),
          ...toOrder(queries, mode, words, size),
          ...rest,
        }),
    },
  );
}

/** What is likely to be best among many: what has it all in its names, or words that few have. */
function listBetter(
  queries: TsQueries,
  mode: 'all' | 'any',
  words: readonly WordCount[],
): SqlPart[] {
  if (mode === 'all') {
    return [isNamed(queries.all!)];
  }
  const telling = words.filter(({ count }) => count <= MOST_READ);
  const query = joinQueries([
    queries.prefix,
    ...telling.map(({ word }) => word),
  ]);
  return query ? [has(query)] : [];
}

/** All combinations of what is better and what is not, the best first. */
function listParts([best, ...rest]: readonly SqlPart[]): SqlPart[][] {
  if (!best) {
    return [[]];
  }
  const parts = listParts(rest);
  return [best, notHold(best)].flatMap(half =>
    parts.map(part => [half, ...part]),
  );
}

function toOrder(
  { all, exact, prefix }: TsQueries,
  mode: 'all' | 'any',
  words: readonly WordCount[],
  size: number,
): Pick<Selection, 'order' | 'score'> {
  const tiers = [exact, prefix]
    .filter(query => query !== undefined)
    .map(isNamed);
  if (size > MOST_SCORED || words.length === 0) {
    return { order: tiers };
  }
  return size > MOST_READ
    ? { order: tiers, score: scoreBy('head', words) }
    : {
        order: mode === 'all' ? [...tiers, isNamed(all!)] : tiers,
        score: scoreBy('words', words),
      };
}
