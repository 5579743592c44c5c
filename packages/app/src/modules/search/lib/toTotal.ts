import type { FairwayResultSet } from '@fairway/search-common';

/** Number of results, exactly or as a lower bound. */
export interface Total {
  readonly count: number;
  readonly exact: boolean;
}

/**
 * Counts the results of a question from one page of its answer.
 *
 * @remarks
 *
 * Not every engine tells the total. On the first page without a next one the
 * results are all there; else only a lower bound is known, and said to be one.
 */
export function toTotal(
  { results, nextPageCursor, numberOfResults, isLowerBound }: FairwayResultSet,
  firstPage: boolean,
): Total | undefined {
  if (numberOfResults !== undefined) {
    return { count: numberOfResults, exact: !isLowerBound };
  }
  if (!firstPage) {
    return undefined;
  }
  return { count: results.length, exact: !nextPageCursor };
}
