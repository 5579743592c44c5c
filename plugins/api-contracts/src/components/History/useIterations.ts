import { useApi } from '@backstage/frontend-plugin-api';
import type { ContractIteration } from '@fairway/plugin-api-contracts-common';
import { useState } from 'react';
import { apiContractsApiRef } from '../../api';
import { useLoaded } from '../../hooks/useLoaded';

type Older = {
  readonly items: readonly ContractIteration[];
  readonly next?: number;
};

/** The iterations of an API, newest first, and more of them when asked to. */
export function useIterations(entityRef: string) {
  const api = useApi(apiContractsApiRef);
  const first = useLoaded(entityRef, () => api.listIterations(entityRef));
  const [older, setOlder] = useState<Older>();
  const [isLoadingMore, setIsLoadingMore] = useState(false);
  const [moreError, setMoreError] = useState<Error>();
  const items = [...(first.data?.items ?? []), ...(older?.items ?? [])];
  const next = older ? older.next : first.data?.next;

  const loadMore = async () => {
    setIsLoadingMore(true);
    setMoreError(undefined);
    try {
      const page = await api.listIterations(entityRef, { before: next });
      setOlder({
        items: [...(older?.items ?? []), ...page.items],
        next: page.next,
      });
    } catch (error) {
      setMoreError(error as Error);
    } finally {
      setIsLoadingMore(false);
    }
  };

  return {
    items: first.data && items,
    error: first.error,
    retry: first.retry,
    hasMore: next !== undefined,
    loadMore,
    isLoadingMore,
    moreError,
  };
}
