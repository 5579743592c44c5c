import { isOneEditAway, isWord, toEditRanges } from '@fairway/search-node';
import { Knex } from 'knex';
import { INDEX_OF } from './documentIds';

const MOST_SIMILAR = 10;
/** Beyond which it does not matter how often a word occurs. */
const MOST_COUNTED = 1_000;
/** After all words that begin alike. */
const LAST = '\u{10ffff}';

/** Finds words of live indexes that are one edit away, those that occur most first. */
export async function findSimilar(knex: Knex, word: string): Promise<string[]> {
  const near = (await selectNear(knex, word)).filter(term =>
    isOneEditAway(word, term),
  );
  if (near.length === 0) {
    return [];
  }
  // Words whose documents are gone are still in the list.
  const counted: { term: string }[] = await knex.raw(
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
    [MOST_COUNTED, JSON.stringify(near), MOST_SIMILAR],
  );
  return counted.map(({ term }) => term);
}

async function selectNear(knex: Knex, word: string): Promise<string[]> {
  if (!isWord(word)) {
    return [];
  }
  const ranges = toEditRanges(word);
  const rows: { term: string }[] = await knex.raw(
    `with live as (select id from store_indexes where state = 'live')
    select term from store_terms
      where index_id in live and term >= :prefix and term < :prefixEnd
        and length(term) between :least and :most
    union
    select term from store_terms
      where index_id in live and reversed >= :suffix and reversed < :suffixEnd
        and length(term) between :least and :most
    union
    select term from store_terms where index_id in live and term = :swapped`,
    {
      prefix: ranges.prefix,
      prefixEnd: `${ranges.prefix}${LAST}`,
      suffix: ranges.reversedSuffix,
      suffixEnd: `${ranges.reversedSuffix}${LAST}`,
      swapped: ranges.swapped,
      least: ranges.leastLength,
      most: ranges.mostLength,
    },
  );
  return rows.map(({ term }) => term);
}
