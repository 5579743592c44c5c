import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import useSWR from 'swr';
import { forgeApiRef, type ForgeApi } from '../api';

export type Query<T> = {
  readonly data: T | undefined;
  readonly error: Error | undefined;
  /** Nothing to show yet. */
  readonly isLoading: boolean;
  /** What is shown belongs to the query before; its successor is on the way. */
  readonly isStale: boolean;
  readonly retry: () => void;
};

type QueryKey = readonly (string | number | undefined)[];

/**
 * Reads from the forge, once for all components that ask the same at the same time.
 *
 * @param key - Names what is read with all that it depends on; `undefined` as long as that is not known
 * @param options - `isFixed` for what can never change, such as a commit; `keepPrevious` for pages of a list;
 * `lookAgain` for what will change by itself
 */
export function useForgeQuery<T>(
  key: QueryKey | undefined,
  read: (api: ForgeApi) => Promise<T>,
  options: {
    isFixed?: boolean;
    keepPrevious?: boolean;
    /** After how many milliseconds to look again; 0 for not until something happens. */
    lookAgain?: (data: T | undefined) => number;
  } = {},
): Query<T> {
  const api = useApi(forgeApiRef);
  const { data, error, isLoading, isValidating, mutate } = useSWR<T, Error>(
    key ?? null,
    () => read(api),
    {
      keepPreviousData: options.keepPrevious,
      revalidateIfStale: !options.isFixed,
      revalidateOnFocus: !options.isFixed,
      refreshInterval: options.lookAgain,
    },
  );
  const retry = useCallback(() => {
    mutate();
  }, [mutate]);
  return {
    data,
    error: error && !isValidating ? error : undefined,
    isLoading: data === undefined && (isLoading || isValidating),
    isStale: data !== undefined && isLoading,
    retry,
  };
}
