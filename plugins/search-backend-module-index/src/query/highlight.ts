import { randomBytes } from 'node:crypto';
import { ResultHighlight } from '@backstage/plugin-search-common';
import { MatchPlan, toPlain } from '@fairway/search-node';

/** Letters of a text that are looked through for the first match. */
const LOOKED_THROUGH = 30_000;
const EXCERPT = 400;
const BEFORE = 100;
/** Shorter words would mark every word that begins with them. */
const LEAST_LETTERS = 2;

const LETTER = /[\p{L}\p{N}]/u;
const NOT_ASCII = /\P{ASCII}/u;
/** Words of texts, which are much faster to find when there is nothing but ASCII. */
const ASCII_WORD = /[a-z0-9]+/gi;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Not to be guessed, so that no document can pretend to be a match; short, as it makes up much of an answer. */
const TAG = randomBytes(6).toString('base64url');
const PRE_TAG = `<${TAG}>`;
const POST_TAG = `</${TAG}>`;

/** What is shown of a document. */
export type Excerpt = {
  readonly text: string;
  readonly highlight?: ResultHighlight;
};

/**
 * Makes what cuts the neighbourhood of the first match out of a text, and marks
 * matches in it and in the title.
 */
export function createHighlighter(
  plan: MatchPlan | undefined,
): (document: { title: string; text: string }) => Excerpt {
  const beginnings = plan ? listBeginnings(plan) : [];
  if (beginnings.length === 0) {
    return ({ text }) => ({ text: text.slice(0, EXCERPT) });
  }
  return ({ title, text }) => {
    const first = findFirst(text.slice(0, LOOKED_THROUGH), beginnings);
    const excerpt = cut(text, Math.max(0, first - BEFORE));
    return {
      text: excerpt,
      highlight: {
        preTag: PRE_TAG,
        postTag: POST_TAG,
        fields: {
          title: mark(title, beginnings),
          text: mark(excerpt, beginnings),
        },
      },
    };
  };
}

/** Where a word begins so, without regard to diacritics: long texts are looked through only roughly. */
function findFirst(text: string, beginnings: readonly string[]): number {
  const lower = text.toLocaleLowerCase('en-US');
  const places = beginnings
    .map(beginning => {
      let at = lower.indexOf(beginning);
      while (at > 0 && LETTER.test(lower[at - 1])) {
        at = lower.indexOf(beginning, at + 1);
      }
      return at;
    })
    .filter(at => at >= 0);
  return places.length > 0 ? Math.min(...places) : -1;
}

/** Marks words that begin so, with or without diacritics. */
function mark(text: string, beginnings: readonly string[]): string {
  if (!NOT_ASCII.test(text)) {
    return text.replace(ASCII_WORD, word =>
      markWord(word, word.toLowerCase(), beginnings),
    );
  }
  return text.replace(WORD, word =>
    markWord(word, toPlain(word).toLocaleLowerCase('en-US'), beginnings),
  );
}

function markWord(
  word: string,
  plain: string,
  beginnings: readonly string[],
): string {
  return beginnings.some(beginning => plain.startsWith(beginning))
    ? `${PRE_TAG}${word}${POST_TAG}`
    : word;
}

/** Begins and ends between words. */
function cut(text: string, from: number): string {
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1 || from;
  const rest = text.slice(start, start + EXCERPT);
  const end =
    start + EXCERPT < text.length ? rest.lastIndexOf(' ') : rest.length;
  const middle = rest.slice(0, end > 0 ? end : rest.length);
  return `${start > 0 ? '… ' : ''}${middle}${
    start + middle.length < text.length ? ' …' : ''
  }`;
}

/** Beginnings of words that are marked. */
function listBeginnings(plan: MatchPlan): string[] {
  const beginnings = new Set([
    ...plan.words.flatMap(({ ways }) =>
      ways
        .flat()
        .flatMap(({ stem, text, similar }) => [
          text.startsWith(stem) ? stem : text,
          ...similar,
        ]),
    ),
    ...plan.phrases.flat(),
  ]);
  return [...beginnings].filter(word => word.length >= LEAST_LETTERS);
}
