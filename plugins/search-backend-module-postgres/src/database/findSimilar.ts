import { isOneEditAway, isWord, toEditRanges } from '@fairway/search-node';
import { Knex } from 'knex';
import { runRaw } from './runRaw';

const MOST_SIMILAR = 10;
/** Beyond which it does not matter how often a word occurs. */
const MOST_COUNTED = 1_000;
/** After all words that begin alike. */
const LAST = '\u{10ffff}';
const LIVE = `array(select id from store_indexes where state = 'live')`;

/** A word that was typed and one that may be meant. */
type Near = { readonly word: string; readonly term: string };

/** Finds words of live indexes that are one edit away, those that occur most first, by what was typed. */
export async function findSimilar(
  knex: Knex,
  words: readonly string[],
): Promise<Map<string, string[]>> {
  const near = (await selectNear(knex, words.filter(isWord))).filter(
    ({ word, term }) => isOneEditAway(word, term),
  );
  const known = await sortByCount(knex, [
    ...new Set(near.map(({ term }) => term)),
  ]);
  const similar = new Map<string, string[]>();
  for (const word of words) {
    const own = new Set(
      near.filter(pair => pair.word === word).map(({ term }) => term),
    );
    const terms = known.filter(term => own.has(term)).slice(0, MOST_SIMILAR);
    if (terms.length > 0) {
      similar.set(word, terms);
    }
  }
  return similar;
}

/** Those that occur most first. Words whose documents are gone are still in the list of words. */
async function sortByCount(
  knex: Knex,
  terms: readonly string[],
): Promise<string[]> {
  if (terms.length === 0) {
    return [];
  }
  const counted = await runRaw<{ term: string }>(knex, {
    sql: `select term from (
      select term, (
        select count(*) from (
          select 1 from store_words
          where words @@ ('''' || term || '''')::tsquery and index_id = any(${LIVE})
          limit ?
        ) as found
      ) as count
      from unnest(?::text[]) as term
    ) as counted
    where count > 0 order by count desc, term collate "C"`,
    bindings: [MOST_COUNTED, [...terms]],
  });
  return counted.map(({ term }) => term);
}

async function selectNear(
  knex: Knex,
  words: readonly string[],
): Promise<Near[]> {
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
