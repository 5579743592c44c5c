import type { ModelPage } from '@fairway/plugin-system-model-common';
import { useCallback, useEffect, useRef, useState } from 'react';

/** A list that comes in pages. */
export type Pages<T> = {
  /** `undefined` until the first page is there. */
  readonly items?: readonly T[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error?: Error;
  loadMore(): void;
  /** Reads the list again from the beginning, and shows the old one meanwhile. */
  refresh(): void;
};

type State<T> = {
  readonly items?: readonly T[];
  readonly cursor?: string;
  readonly isLoading: boolean;
  readonly error?: Error;
};

/**
 * Reads a list page by page.
 *
 * @param read - Reads a page; a new function is a new list, `undefined` none yet
 */
export function usePages<T>(
  read:
    | ((
        cursor: string | undefined,
        signal: AbortSignal,
      ) => Promise<ModelPage<T>>)
    | undefined,
): Pages<T> {
  const [state, setState] = useState<State<T>>({ isLoading: true });
  const running = useRef<AbortController>();

  const load = useCallback(
    (cursor?: string) => {
      running.current?.abort();
      if (!read) {
        return;
      }
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      setState(({ error, ...current }) => ({ ...current, isLoading: true }));
      read(cursor, signal).then(
        ({ items, nextCursor }) =>
          signal.aborted ||
          setState(current => ({
            items: cursor ? [...(current.items ?? []), ...items] : items,
            cursor: nextCursor,
            isLoading: false,
          })),
        error =>
          signal.aborted ||
          setState(current => ({ ...current, isLoading: false, error })),
      );
    },
    [read],
  );

  useEffect(() => {
    setState({ isLoading: true });
    load();
    return () => running.current?.abort();
  }, [load]);

  const { items, cursor, isLoading, error } = state;
  return {
    items,
    hasMore: cursor !== undefined,
    isLoading,
    error,
    loadMore: useCallback(() => load(cursor), [load, cursor]),
    refresh: useCallback(() => load(), [load]),
  };
}
