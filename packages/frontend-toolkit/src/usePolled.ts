import { useCallback, useEffect, useRef, useState } from 'react';
import { useWhileVisible } from './useWhileVisible';

/**
 * Something that is read again and again.
 *
 * @public
 */
export interface Polled<T> {
  /** The last answer; it stays while a later question fails. */
  readonly value?: T;
  readonly error?: Error;
  refresh(): void;
}

/**
 * Reads something now, and again and again while the page is seen.
 *
 * @param read - Reads it; a new function is a new question
 * @param ms - Milliseconds between two times; without them it is read again only when asked
 * @public
 */
export function usePolled<T>(
  read: (signal: AbortSignal) => Promise<T>,
  ms?: number,
): Polled<T> {
  const [state, setState] = useState<{ value?: T; error?: Error }>({});
  const running = useRef<AbortController>();

  const refresh = useCallback(() => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    read(signal).then(
      value => signal.aborted || setState({ value }),
      error => signal.aborted || setState(({ value }) => ({ value, error })),
    );
  }, [read]);

  useEffect(() => {
    setState({});
    refresh();
    return () => running.current?.abort();
  }, [refresh]);
  useWhileVisible(ms === undefined ? undefined : refresh, ms ?? 0);

  return { ...state, refresh };
}
