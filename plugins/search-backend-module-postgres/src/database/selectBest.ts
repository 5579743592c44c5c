import { readParts, SqlPart, StoreHit, StorePage } from '@fairway/search-node';
import { joinQueries } from '../toTsQuery';
import { allHold, has, isNamed, notHold, passes } from './conditions';
import { countMatches } from './countMatches';
import { MOST_COUNTED } from './countWords';
import { selectPage } from './selectPage';
import { MOST_SCORED, Relevance, selectRelevant } from './selectRelevant';
import { Reader } from './withSnapshot';

/**
 * Goes through parts of matches that are too many to compare, each of which is
 * better than the next, as far as the page needs.
 */
export async function selectBest(
  reader: Reader,
  relevance: Relevance,
  { offset, limit }: StorePage,
): Promise<StoreHit[]> {
  const { first } = relevance;
  const better = [...(first ? [passes(first)] : []), ...listBetter(relevance)];
  return await readParts(
    listParts(better).map(part => allHold([relevance.condition, ...part])),
    { offset, limit },
    {
      count: part => countMatches(reader, 'store_words', part),
      select: (condition, { size, ...page }) =>
        selectPart(
          reader,
          // Of each part all come first, or none.
          { ...relevance, condition, first: undefined },
          { size, ...page },
        ),
    },
  );
}

/** What is likely to be best among many: what has it all in its names, or words that few have. */
function listBetter({ queries, words }: Relevance): SqlPart[] {
  if (queries.named !== undefined) {
    return [isNamed(queries.all!)];
  }
  const telling = words.filter(({ count }) => count < MOST_COUNTED);
  const query = joinQueries([
    queries.prefix,
    ...telling.map(({ word }) => word),
  ]);
  return query ? [has(query, 'words')] : [];
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

async function selectPart(
  reader: Reader,
  relevance: Relevance,
  { size, ...page }: { size: number; offset: number; limit: number },
): Promise<readonly StoreHit[]> {
  const scored =
    size > MOST_SCORED
      ? undefined
      : await selectRelevant(reader, relevance, page);
  if (scored) {
    return scored.hits;
  }
  const { condition, queries } = relevance;
  return await selectPage(reader, {
    table: 'store_words',
    condition,
    order: [queries.exact, queries.prefix]
      .filter(query => query !== undefined)
      .map(query => has(query, 'head')),
    ...page,
  });
}
