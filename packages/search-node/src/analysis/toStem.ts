import { LRUCache } from 'lru-cache';
import stem from 'wink-porter2-stemmer';

const ENGLISH = /^[a-z]{3,}$/;

/** Texts say the same words again and again, and finding a stem takes twenty times as long as remembering it. */
const known = new LRUCache<string, string>({ max: 20_000 });

/**
 * The stem of an English word, by Porter's second algorithm; other words are their own.
 *
 * @param word - In lower case
 * @public
 */
export function toStem(word: string): string {
  if (!ENGLISH.test(word)) {
    return word;
  }
  const remembered = known.get(word);
  if (remembered !== undefined) {
    return remembered;
  }
  const found = stem(word);
  known.set(word, found);
  return found;
}
