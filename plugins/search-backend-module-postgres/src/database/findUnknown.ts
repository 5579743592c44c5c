import { isOneEditAway, isWord, toEditRanges } from '@fairway/search-node';
import { Knex } from 'knex';
import { runRaw } from './runRaw';
import { WordCounts } from './WordCounts';

const MOST_SIMILAR = 10;
/** Shorter words have too many that are one edit away. One that lacks a letter may be meant, too. */
const LEAST_LETTERS = 5;
/** After all words that begin alike. */
const LAST = '\u{10ffff}';

/** A word that was typed and one that may be meant. */
type Near = { readonly word: string; readonly term: string };

/** Finds out which words are in no live index, and which of its words may be meant, those that occur most first. */
export async function findUnknown(
  knex: Knex,
  counts: WordCounts,
  words: readonly string[],
): Promise<Map<string, string[]>> {
  const unknown = (await countTerms(counts, words.filter(isWord)))
    .filter(({ count }) => count === 0)
    .map(({ term }) => term);
  const near = (
    await selectNear(
      knex,
      unknown.filter(word => word.length >= LEAST_LETTERS - 1),
    )
  ).filter(
    ({ word, term }) =>
      term.length >= LEAST_LETTERS && isOneEditAway(word, term),
  );
  const known = await sortByCount(counts, [
    ...new Set(near.map(({ term }) => term)),
  ]);
  return new Map(
    unknown.map(word => {
      const own = new Set(
        near.filter(pair => pair.word === word).map(({ term }) => term),
      );
      return [word, known.filter(term => own.has(term)).slice(0, MOST_SIMILAR)];
    }),
  );
}

async function countTerms(
  counts: WordCounts,
  terms: readonly string[],
): Promise<{ term: string; count: number }[]> {
  const counted = await counts.count(terms.map(term => `'${term}'`));
  return terms.map((term, index) => ({ term, count: counted[index].count }));
}

/** Those that occur most first. Words whose documents are gone are still in the list of words. */
async function sortByCount(
  counts: WordCounts,
  terms: readonly string[],
): Promise<string[]> {
  const counted = await countTerms(counts, [...terms].sort());
  return counted
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ term }) => term);
}

async function selectNear(
  knex: Knex,
  words: readonly string[],
): Promise<Near[]> {
  if (words.length === 0) {
    return [];
  }
  const ranges = words.map(word => ({ word, ...toEditRanges(word) }));
  return await runRaw<Near>(knex, {
    sql: `with live as materialized (select id from store_indexes where state = 'live'),
    wanted as materialized (
      select * from unnest(
        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[]
      ) as wanted (
        word, swapped, prefix, prefix_end, suffix, suffix_end, least, most
      )
    )
    select word, term from live cross join wanted cross join lateral (
      select term from store_terms
        where index_id = live.id and term >= prefix and term < prefix_end
          and length(term) between least and most
      union all
      select term from store_terms
        where index_id = live.id and reversed >= suffix and reversed < suffix_end
          and length(term) between least and most
      union all
      select term from store_terms where index_id = live.id and term = swapped
    ) as near`,
    bindings: [
      ranges.map(({ word }) => word),
      ranges.map(({ swapped }) => swapped),
      ranges.map(({ prefix }) => prefix),
      ranges.map(({ prefix }) => `${prefix}${LAST}`),
      ranges.map(({ reversedSuffix }) => reversedSuffix),
      ranges.map(({ reversedSuffix }) => `${reversedSuffix}${LAST}`),
      ranges.map(({ leastLength }) => String(leastLength)),
      ranges.map(({ mostLength }) => String(mostLength)),
    ],
  });
}
