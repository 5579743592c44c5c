import { FacetField, SearchOrder } from '@fairway/search-common';

/** What someone wants to know. */
export type SearchRequest = {
  readonly term: string;
  /** All that there are, if absent. */
  readonly types?: readonly string[];
  /** All have to hold; of the values of a field, one. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly order: SearchOrder;
  /** Whether what the caller owns comes first. */
  readonly isOwnedFirst: boolean;
  readonly facets: readonly FacetField[];
  readonly isExplained: boolean;
  readonly pageLimit: number;
  readonly pageCursor?: string;
};
