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
  switch (mode) {
    case 'all':
      return words.length;
    case 'most':
      return Math.max(1, words.length - (words.length < LONG ? 1 : 2));
    default:
      return Math.min(1, words.length);
  }
}
