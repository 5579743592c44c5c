import stem from 'wink-porter2-stemmer';

const ENGLISH = /^[a-z]{3,}$/;

/**
 * The stem of an English word, by Porter's second algorithm; other words are their own.
 *
 * @param word - In lower case
 * @public
 */
export function toStem(word: string): string {
  return ENGLISH.test(word) ? stem(word) : word;
}
