/**
 * A word that is looked for, in the forms that count as it.
 *
 * @public
 */
export type Term = {
  /** As typed, in lower case. */
  readonly text: string;
  readonly stem: string;
  /** Whether words that begin with `text` or `stem` match, too. */
  readonly isPrefix: boolean;
  /** Words of the index that may have been meant. Empty unless typed wrongly. */
  readonly similar: readonly string[];
};

/**
 * What was typed between two spaces.
 *
 * @public
 */
export type PlannedWord = {
  readonly typed: string;
  /**
   * Ways in which it matches: one of these, of which all terms have to match.
   * `payment-api` is `paymentapi`, or `payment` and `api`.
   */
  readonly ways: readonly (readonly Term[])[];
};

/**
 * What documents have to match.
 *
 * @public
 */
export type MatchPlan = {
  /** The whole as a name, see {@link toKey}. Empty if it cannot be one. Documents with a key that begins with it match. */
  readonly key: string;
  readonly words: readonly PlannedWord[];
  /** Stems that have to follow each other within one field. */
  readonly phrases: readonly (readonly string[])[];
  /** Whether all words have to match, most (see {@link leastMatching}), or any. All phrases have to. */
  readonly mode: 'all' | 'most' | 'any';
};
