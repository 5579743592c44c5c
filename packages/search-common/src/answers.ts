import type { Result, SearchDocument } from '@backstage/plugin-search-common';

/**
 * How often a value occurs among all results that the caller may read.
 *
 * @public
 */
export type FacetCount = {
  /** As it is written in a filter, in lower case: `component`, `group:default/payments`. */
  readonly value: string;
  readonly count: number;
};

/**
 * Fields that results can be counted by.
 *
 * @public
 */
export const FACET_FIELDS = [
  'type',
  'kind',
  'owner',
  'lifecycle',
  'tag',
  'system',
] as const;

/**
 * A field that results can be counted by. `type` is that of the document; the
 * type of a component is no facet.
 *
 * @public
 */
export type FacetField = (typeof FACET_FIELDS)[number];

/**
 * Orders in which results can be had.
 *
 * @public
 */
export const SEARCH_ORDERS = ['relevance', 'title', 'updated'] as const;

/**
 * An order of results: best first, by title, or latest change first.
 *
 * @public
 */
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/**
 * One reason why a result stands where it stands.
 *
 * @public
 */
export type ScorePart = {
  /** What counted, such as `exact-name`, `words`, `text`, `lifecycle`. */
  readonly rule: string;
  /** Added to the score; negative where it counts against. */
  readonly points: number;
  /** What it was about, such as the word and where it was found. */
  readonly detail?: string;
};

/**
 * Why a result stands where it stands, for administrators.
 *
 * @public
 */
export type ScoreExplanation = {
  readonly score: number;
  readonly parts: readonly ScorePart[];
};

/**
 * A result with what only Fairway tells of it.
 *
 * @public
 */
export type FairwayResult = Result<SearchDocument> & {
  readonly explanation?: ScoreExplanation;
};

/**
 * The answer of `GET /api/search/query`: that of stock search and more.
 *
 * @public
 */
export type FairwayResultSet = {
  readonly results: FairwayResult[];
  readonly nextPageCursor?: string;
  readonly previousPageCursor?: string;
  /** Exact unless `isLowerBound`; absent where it cannot be known without reading what the caller may not. */
  readonly numberOfResults?: number;
  /** Whether there are at least `numberOfResults`. */
  readonly isLowerBound?: boolean;
  /** Only of what was asked for, and only where they can be told. */
  readonly facets?: Partial<Record<FacetField, readonly FacetCount[]>>;
  /** What the caller may have meant, if it was mistyped. */
  readonly didYouMean?: string;
};
