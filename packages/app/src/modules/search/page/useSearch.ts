import { useApi } from '@backstage/frontend-plugin-api';
import { searchApiRef } from '@backstage/plugin-search-react';
import type { FairwayResultSet } from '@fairway/search-common';
import { useCallback, useEffect, useState } from 'react';
import type { FairwaySearchQuery } from '../lib/searchState';

export interface SearchState {
  /** The answer last received; that of the previous question while `pending`. */
  readonly results?: FairwayResultSet;
  readonly pending: boolean;
  readonly error?: Error;
  retry(): void;
}

/**
 * Asks the search engine, dropping answers that come too late.
 *
 * @param query - What to ask, or `undefined` to ask nothing
 */
export function useSearch(query: FairwaySearchQuery | undefined): SearchState {
  const searchApi = useApi(searchApiRef);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Omit<SearchState, 'retry'>>({
    pending: true,
  });
  const question = query ? JSON.stringify(query) : '';

  useEffect(() => {
    if (!question) {
      setState({ pending: false });
      return undefined;
    }
    const controller = new AbortController();
    setState(({ results }) => ({ results, pending: true }));
    searchApi.query(JSON.parse(question), { signal: controller.signal }).then(
      results =>
        controller.signal.aborted || setState({ results, pending: false }),
      error => controller.signal.aborted || setState({ pending: false, error }),
    );
    return () => controller.abort();
  }, [searchApi, question, attempt]);

  const retry = useCallback(() => setAttempt(n => n + 1), []);
  return { ...state, retry };
}
