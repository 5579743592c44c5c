import { isOneEditAway, isWord, toEditRanges } from '@fairway/search-node';
import { Knex } from 'knex';
import { runRaw } from './runRaw';

const MOST_SIMILAR = 10;
/** Beyond which it does not matter how often a word occurs. */
const MOST_COUNTED = 1_000;
/** After all words that begin alike. */
const LAST = '\u{10ffff}';
const LIVE = `array(select id from store_indexes where state = 'live')`;

/** Finds words of live indexes that are one edit away, those that occur most first. */
export async function findSimilar(knex: Knex, word: string): Promise<string[]> {
  const near = (await selectNear(knex, word)).filter(term =>
    isOneEditAway(word, term),
  );
  if (near.length === 0) {
    return [];
  }
  // Words whose documents are gone are still in the list.
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
    where count > 0 order by count desc, term collate "C" limit ?`,
    bindings: [MOST_COUNTED, near, MOST_SIMILAR],
  });
  return counted.map(({ term }) => term);
}

async function selectNear(knex: Knex, word: string): Promise<string[]> {
  if (!isWord(word)) {
    return [];
  }
  const { prefix, reversedSuffix, swapped, leastLength, mostLength } =
    toEditRanges(word);
  const rows = await runRaw<{ term: string }>(knex, {
    sql: `select term from store_terms
      where index_id = any(${LIVE}) and term >= ? and term < ?
        and length(term) between ? and ?
    union
    select term from store_terms
      where index_id = any(${LIVE}) and reversed >= ? and reversed < ?
        and length(term) between ? and ?
    union
    select term from store_terms where index_id = any(${LIVE}) and term = ?`,
    bindings: [
      prefix,
      `${prefix}${LAST}`,
      leastLength,
      mostLength,
      reversedSuffix,
      `${reversedSuffix}${LAST}`,
      leastLength,
      mostLength,
      swapped,
    ],
  });
  return rows.map(({ term }) => term);
}
