/**
 * A term people searched for, and what came of it. No users are counted.
 *
 * @public
 */
export type TermInsight = {
  readonly term: string;
  readonly searches: number;
  /** Searches that found nothing. */
  readonly empty: number;
  /** Results that were opened. */
  readonly clicks: number;
  /** ISO 8601. */
  readonly lastAt: string;
};

/**
 * What people look for and do not find.
 *
 * @public
 */
export type SearchInsights = {
  /** Days that are counted. */
  readonly days: number;
  readonly searches: number;
  /** Most frequent first. */
  readonly terms: readonly TermInsight[];
  /** Terms that found nothing, most frequent first. */
  readonly unanswered: readonly TermInsight[];
  /** Terms that found something that nobody opened, most frequent first. */
  readonly ignored: readonly TermInsight[];
};
