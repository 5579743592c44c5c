import { deburr } from 'lodash';

/** Longer words are cut; nobody types them, and engines have limits of their own. */
const MOST_LETTERS = 64;
/** Scripts that do not put spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}]+/gu;
const HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * A word as it is written, and the words it is made of.
 *
 * @public
 */
export type Word = {
  /** In lower case, without diacritics. */
  readonly text: string;
  /** `payment` and `api` of `paymentApi`; empty if it is one word. */
  readonly parts: readonly string[];
};

/**
 * Takes a text apart into words, in the same way for all engines.
 *
 * @remarks
 *
 * Everything but letters and digits separates words. Case and diacritics do
 * not count. `paymentApi` and `PaymentAPI` are a word that has parts.
 *
 * @public
 */
export function toWords(text: string): Word[] {
  return (toPlain(text).match(WORD) ?? []).flatMap(run =>
    UNSPACED.test(run)
      ? segment(run).map(word => ({ text: toText(word), parts: [] }))
      : [toWord(run)],
  );
}

/**
 * A text without diacritics, as it is typed on any keyboard.
 *
 * @public
 */
export function toPlain(text: string): string {
  // Letters such as `ł` and `ø` cannot be taken apart, but are typed as `l` and `o`.
  return deburr(text.normalize('NFKD').replace(/\p{M}+/gu, ''));
}

function toWord(run: string): Word {
  const parts = run.split(HUMP);
  return {
    text: toText(run),
    parts: parts.length > 1 ? parts.map(toText) : [],
  };
}

function segment(run: string): string[] {
  return [...segmenter.segment(run)].map(({ segment: word }) => word);
}

function toText(word: string): string {
  const text = word.toLocaleLowerCase('en-US');
  return text.length > MOST_LETTERS ? text.slice(0, MOST_LETTERS) : text;
}
