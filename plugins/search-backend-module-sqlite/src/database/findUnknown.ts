import { isOneEditAway, isWord, toEditRanges } from '@fairway/search-node';
import { FIELDS } from '../toFtsQuery';
import { INDEX_OF } from './documentIds';
import { Reader } from './Reader';

const MOST_SIMILAR = 10;
/** Shorter words have too many that are one edit away. One that lacks a letter may be meant, too. */
const LEAST_LETTERS = 5;
/** Beyond which it does not matter how often a word occurs. */
const MOST_COUNTED = 100;
/** After all words that begin alike. */
const LAST = '\u{10ffff}';
const IS_LIVE = `${INDEX_OF(
  'rowid',
)} in (select id from store_indexes where state = 'live')`;

/** Finds out which words are in no live index, and which of its words may be meant, those that occur most first. */
export async function findUnknown(
  reader: Reader,
  words: readonly string[],
): Promise<Map<string, string[]>> {
  const unknown = new Map<string, string[]>();
  for (const word of await selectUnknown(reader, words.filter(isWord))) {
    const near =
      word.length < LEAST_LETTERS - 1 ? [] : await selectNear(reader, word);
    unknown.set(
      word,
      await sortByCount(
        reader,
        near.filter(
          term => term.length >= LEAST_LETTERS && isOneEditAway(word, term),
        ),
      ),
    );
  }
  return unknown;
}

async function selectUnknown(
  reader: Reader,
  words: readonly string[],
): Promise<string[]> {
  const rows = await reader.all<{ word: string }>(
    `select value as word from json_each(?) where not exists (
      select 1 from store_words where store_words match ? || value || '"' and ${IS_LIVE}
    )`,
    [JSON.stringify(words), `${FIELDS} : "`],
  );
  return rows.map(({ word }) => word);
}

/** Those that occur most first. Words whose documents are gone are still in the list of words. */
async function sortByCount(
  reader: Reader,
  terms: readonly string[],
): Promise<string[]> {
  if (terms.length === 0) {
    return [];
  }
  const counted = await reader.all<{ term: string }>(
    `select value as term, (
      select count(*) from (
        select 1 from store_words
        where store_words match '"' || value || '"'
          and ${IS_LIVE}
        limit ?
      )
    ) as count
    from json_each(?) where count > 0 order by count desc, term limit ?`,
    [MOST_COUNTED, JSON.stringify(terms), MOST_SIMILAR],
  );
  return counted.map(({ term }) => term);
}

async function selectNear(reader: Reader, word: string): Promise<string[]> {
  const { prefix, reversedSuffix, swapped, leastLength, mostLength } =
    toEditRanges(word);
  const rows = await reader.all<{ term: string }>(
    `with live as (select id from store_indexes where state = 'live')
    select term from store_terms
      where index_id in live and term >= ? and term < ?
        and length(term) between ? and ?
    union
    select term from store_terms
      where index_id in live and reversed >= ? and reversed < ?
        and length(term) between ? and ?
    union
    select term from store_terms where index_id in live and term = ?`,
    [
      ...[prefix, `${prefix}${LAST}`, leastLength, mostLength],
      ...[reversedSuffix, `${reversedSuffix}${LAST}`, leastLength, mostLength],
      swapped,
    ],
  );
  return rows.map(({ term }) => term);
}
