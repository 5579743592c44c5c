import { createApiRef } from '@backstage/frontend-plugin-api';
import type { SearchHealth, SearchInsights } from '@fairway/search-common';

/** A result that somebody opened; who that was is not told. */
export interface SearchClick {
  /** What had been searched for. */
  readonly term: string;
  readonly type: string;
  readonly location: string;
  /** Its place among the results; the first is 1. */
  readonly rank: number;
}

/** What search does beyond answering. */
export interface FairwaySearchApi {
  /** Counts that a result was opened. Never fails: a count is not worth an error. */
  recordClick(click: SearchClick): void;
  getHealth(signal?: AbortSignal): Promise<SearchHealth>;
  /** @param days - Days to look back */
  getInsights(days: number, signal?: AbortSignal): Promise<SearchInsights>;
  /** Begins to build the index of a type of documents anew. */
  rebuild(type: string): Promise<void>;
}

/** Finds the {@link FairwaySearchApi}. */
export const fairwaySearchApiRef = createApiRef<FairwaySearchApi>({
  id: 'plugin.search.fairway',
});
