import { MatchPlan, Term } from './MatchPlan';

/** Shorter words have too many that are one edit away. */
const LEAST_LETTERS = 5;
/** Shorter words have too many that begin so. */
const LEAST_PREFIX = 3;

/**
 * The words of a plan that may have been typed wrongly, as typed and as stems.
 *
 * @public
 */
export function listTypable(plan: MatchPlan): string[] {
  const terms = plan.words.flatMap(({ ways }) => ways.flat());
  const words = terms.flatMap(({ text, stem }) => [text, stem]);
  return [...new Set([plan.key, ...words])].filter(
    word => word.length >= LEAST_LETTERS,
  );
}

/**
 * Lets words match, too, that are one edit away, and all that begin like a word of the plan.
 *
 * @param similar - Words of the index by what was typed
 * @public
 */
export function widenPlan(
  plan: MatchPlan,
  similar: ReadonlyMap<string, readonly string[]>,
): MatchPlan {
  const withSimilar = (term: Term): Term => ({
    ...term,
    isPrefix: term.isPrefix || term.text.length >= LEAST_PREFIX,
    similar: [
      ...new Set([
        ...(similar.get(term.text) ?? []),
        ...(similar.get(term.stem) ?? []),
      ]),
    ],
  });
  return {
    ...plan,
    words: plan.words.map(word => ({
      ...word,
      ways: word.ways.map(way => way.map(withSimilar)),
    })),
  };
}
