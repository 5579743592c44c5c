import { useCallback } from 'react';
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
