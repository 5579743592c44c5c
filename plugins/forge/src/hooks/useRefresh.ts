import { useCallback } from 'react';
import type { RepositoryId } from '../api';
import { useSWRConfig } from 'swr';

/** Reads again everything shown whose key starts with these words, after something in it was changed. */
export function useRefresh(): (...prefix: (string | number)[]) => void {
  const { mutate } = useSWRConfig();
  return useCallback(
    (...prefix) => {
      mutate(
        key => Array.isArray(key) && prefix.every((part, i) => key[i] === part),
      );
    },
    [mutate],
  );
}

const CONTENT = ['contents', 'file', 'commits', 'branches'];

/** Forgets what files and branches a repository had, so that after a commit the next page does not begin with them. */
export function useForgetContents(id: RepositoryId): () => void {
  const { mutate } = useSWRConfig();
  return () => {
    mutate(
      key =>
        Array.isArray(key) &&
        key[1] === id.owner &&
        key[2] === id.repo &&
        CONTENT.includes(key[3]),
      undefined,
      { revalidate: false },
    );
  };
}
