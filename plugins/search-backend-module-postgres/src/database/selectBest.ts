import { readParts, SqlPart, StoreHit, StorePage } from '@fairway/search-node';
import { joinQueries } from '../toTsQuery';
import { allHold, has, isNamed, notHold, passes } from './conditions';
import { countMatches } from './countMatches';
import { runRaw } from './runRaw';
import { selectByTitle } from './selectByTitle';
import { MOST_SCORED, Relevance, selectRelevant } from './selectRelevant';
import { Reader } from './withSnapshot';
import { FREQUENT } from './WordCounts';

/**
 * Goes through parts of matches that are too many to compare, each of which is
 * better than the next, as far as the page needs.
 *
 * @param total - How many matches there are, of which some may be uncounted
 */
export async function selectBest(
  reader: Reader,
  relevance: Relevance,
  { offset, limit }: StorePage,
  total: number,
): Promise<StoreHit[]> {
  const parts = listParts(relevance).map(part =>
    allHold([relevance.condition, ...part]),
  );
  return await readParts(
    parts,
    { offset, limit },
    {
      total,
      count: part => countMatches(reader, part),
      select: async (condition, { size, ...page }) => {
        const scored =
          size > MOST_SCORED
            ? undefined
            : await selectRelevant(
                statement => runRaw(reader, statement),
                // Of each part all come first, or none.
                { ...relevance, condition, first: undefined },
                page,
              );
        return scored?.hits ?? (await selectByTitle(reader, condition, page));
      },
    },
  );
}

/** The best first; nothing is in two of them. */
function listParts(relevance: Relevance): SqlPart[][] {
  const { first } = relevance;
  const better = listBetter(relevance);
  const parts = [...better.map(part => [part]), []].map((part, i) =>
    i === 0 ? part : [...part, notHold(better[i - 1])],
  );
  return first
    ? [passes(first), notHold(passes(first))].flatMap(half =>
        parts.map(part => [half, ...part]),
      )
    : parts;
}

/**
 * What is likely to be best among many: what is called so, what has it all in its
 * names, or words that few have. Each has all that the one before has.
 */
function listBetter({ queries, words }: Relevance): SqlPart[] {
  const { exact, prefix, named } = queries;
  const called = [exact, prefix]
    .filter(query => query !== undefined)
    .map(query => has(query, 'words'));
  if (named !== undefined) {
    return [...called, isNamed(named)];
  }
  const telling = words.filter(({ count }) => count < FREQUENT);
  const query = joinQueries([prefix, ...telling.map(({ word }) => word)]);
  return telling.length > 0 && query
    ? [...called, has(query, 'words')]
    : called;
}
