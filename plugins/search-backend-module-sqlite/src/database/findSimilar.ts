import { isOneEditAway, isWord, toEditRanges } from '@fairway/search-node';
import { INDEX_OF } from './documentIds';
import { Reader } from './Reader';

const MOST_SIMILAR = 10;
/** Beyond which it does not matter how often a word occurs. */
const MOST_COUNTED = 1_000;
/** After all words that begin alike. */
const LAST = '\u{10ffff}';

/** Finds words of live indexes that are one edit away, those that occur most first, by what was typed. */
export async function findSimilar(
  reader: Reader,
  words: readonly string[],
): Promise<Map<string, string[]>> {
  const similar = new Map<string, string[]>();
  for (const word of words.filter(isWord)) {
    const near = (await selectNear(reader, word)).filter(term =>
      isOneEditAway(word, term),
    );
    const found = await sortByCount(reader, near);
    if (found.length > 0) {
      similar.set(word, found);
    }
  }
  return similar;
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
          and ${INDEX_OF(
            'rowid',
          )} in (select id from store_indexes where state = 'live')
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
