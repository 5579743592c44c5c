import { MatchPlan } from './MatchPlan';

/** Of fewer words, one may be missing. */
const LONG = 5;

/**
 * How many words of a plan have to match: all, all but one or two, or one.
 *
 * @public
 */
export function leastMatching({
  words,
  mode,
}: Pick<MatchPlan, 'words' | 'mode'>): number {
  const missing = {
    all: 0,
    most: words.length < LONG ? 1 : 2,
    any: Infinity,
  }[mode];
  return Math.min(words.length, Math.max(1, words.length - missing));
}
