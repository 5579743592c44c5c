import { runRaw } from './runRaw';
import { Reader } from './withSnapshot';

/** So many documents are counted at most; words that more have tell next to nothing. */
export const MOST_COUNTED = 300;

/** A word, as a query, and how many documents have it. */
export type WordCount = { readonly word: string; readonly count: number };

/** Counts documents by words that are looked for. */
export async function countWords(
  reader: Reader,
  words: readonly string[],
): Promise<WordCount[]> {
  return await runRaw<WordCount>(reader, {
    sql: `select word, (
      select count(*)::int from (
        select 1 from store_words where words @@ word::tsquery limit ?
      ) as found
    ) as count
    from unnest(?::text[]) with ordinality as word (word, place) order by place`,
    bindings: [MOST_COUNTED, [...words]],
  });
}
