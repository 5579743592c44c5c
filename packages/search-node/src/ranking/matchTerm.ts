import { isOneEditAway } from '../query/isOneEditAway';
import { PlannedWord, Term } from '../query/MatchPlan';

/** How sure it is that a word means another, from 0 to 1. */
const SAME_STEM = 0.9;
const LEAST_PREFIX = 0.5;
const MOST_PREFIX = 0.9;
const SIMILAR = 0.45;

/**
 * How well a word is met by those of a field, from 0 (not at all) to 1 (as typed).
 */
export function matchWord(
  { ways }: PlannedWord,
  tokens: ReadonlySet<string>,
): number {
  return Math.max(
    ...ways.map(way => {
      const qualities = way.map(term => matchTerm(term, tokens));
      return qualities.includes(0)
        ? 0
        : qualities.reduce((sum, quality) => sum + quality, 0) / way.length;
    }),
  );
}

function matchTerm(term: Term, tokens: ReadonlySet<string>): number {
  if (tokens.has(term.text)) {
    return 1;
  }
  if (tokens.has(term.stem)) {
    return SAME_STEM;
  }
  let best = 0;
  for (const token of tokens) {
    best = Math.max(best, comparePrefix(term, token));
  }
  return best > 0 ? best : matchSimilar(term, tokens);
}

/** The more of the word was typed, the surer it is. */
function comparePrefix({ text, isPrefix }: Term, token: string): number {
  return isPrefix && token.startsWith(text)
    ? LEAST_PREFIX + (MOST_PREFIX - LEAST_PREFIX) * (text.length / token.length)
    : 0;
}

function matchSimilar(term: Term, tokens: ReadonlySet<string>): number {
  return term.similar.some(
    word =>
      tokens.has(word) &&
      (isOneEditAway(term.text, word) || isOneEditAway(term.stem, word)),
  )
    ? SIMILAR
    : 0;
}
