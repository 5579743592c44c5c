import { isOneEditAway, isWord, toEditRanges } from '@fairway/search-node';
import { Knex } from 'knex';
import { runRaw } from './runRaw';

const MOST_SIMILAR = 10;
/** Shorter words have too many that are one edit away. One that lacks a letter may be meant, too. */
const LEAST_LETTERS = 5;
/** Beyond which it does not matter how often a word occurs. */
const MOST_COUNTED = 100;
/** After all words that begin alike. */
const LAST = '\u{10ffff}';
const LIVE = `array(select id from store_indexes where state = 'live')`;

const hasTerm = (term: string) =>
  `words @@ ('''' || ${term} || '''')::tsquery and index_id = any(${LIVE})`;

/** A word that was typed and one that may be meant. */
type Near = { readonly word: string; readonly term: string };

/** Finds out which words are in no live index, and which of its words may be meant, those that occur most first. */
export async function findUnknown(
  knex: Knex,
  words: readonly string[],
): Promise<Map<string, string[]>> {
  const unknown = await selectUnknown(knex, words.filter(isWord));
  const near = (
    await selectNear(
      knex,
      unknown.filter(word => word.length >= LEAST_LETTERS - 1),
    )
  ).filter(
    ({ word, term }) =>
      term.length >= LEAST_LETTERS && isOneEditAway(word, term),
  );
  const known = await sortByCount(knex, [
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

async function selectUnknown(
  knex: Knex,
  words: readonly string[],
): Promise<string[]> {
  const rows = await runRaw<{ word: string }>(knex, {
    sql: `select word from unnest(?::text[]) as word where not exists (
      select 1 from store_words where ${hasTerm('word')}
    )`,
    bindings: [[...words]],
  });
  return rows.map(({ word }) => word);
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
          where ${hasTerm('term')}
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
