import { MatchPlan, PlannedWord, Term } from './MatchPlan';

/** Of shorter words nobody can say what they may become. */
const LEAST_LETTERS = 3;
/** Whoever types more words may well have chosen others than a document has. */
const MOST_WORDS = 2;

/**
 * Words of a plan that an index may not know, as typed and as stems.
 *
 * @public
 */
export function listDoubtful(plan: MatchPlan): string[] {
  const terms = plan.words.flatMap(({ ways }) => ways.flat());
  const words = terms.flatMap(({ text, stem }) => [text, stem]);
  return [...new Set(words)].filter(word => word.length >= LEAST_LETTERS);
}

/**
 * Lets words that the index does not know match, too, what begins like them and
 * what is one edit away. Of one or two words that it knows, all may be unfinished.
 *
 * @param unknown - Words that the index does not know, and those of its words that may have been meant
 * @returns The same plan if there is nothing to widen
 * @public
 */
export function widenPlan(
  plan: MatchPlan,
  unknown: ReadonlyMap<string, readonly string[]>,
): MatchPlan {
  const isKnown = ({ text, stem }: Term) =>
    !unknown.has(text) || !unknown.has(stem);
  const doubted = plan.words.filter(
    ({ ways }) => !ways.some(way => way.every(isKnown)),
  );
  const widened =
    doubted.length === 0 && plan.words.length <= MOST_WORDS
      ? plan.words
      : doubted;
  return widened.length === 0
    ? plan
    : {
        ...plan,
        words: plan.words.map(word =>
          widened.includes(word) ? widenWord(word, unknown) : word,
        ),
      };
}

function widenWord(
  word: PlannedWord,
  unknown: ReadonlyMap<string, readonly string[]>,
): PlannedWord {
  const widenTerm = (term: Term): Term => ({
    ...term,
    isPrefix: term.isPrefix || term.text.length >= LEAST_LETTERS,
    similar: [
      ...new Set([
        ...(unknown.get(term.text) ?? []),
        ...(unknown.get(term.stem) ?? []),
      ]),
    ],
  });
  return { ...word, ways: word.ways.map(way => way.map(widenTerm)) };
}
