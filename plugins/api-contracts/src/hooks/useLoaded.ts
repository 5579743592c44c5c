import { useCallback, useEffect, useRef, useState } from 'react';

/** Something on its way from the backend. */
export type Loaded<T> = {
  /** `undefined` until it is there. */
  readonly data?: T;
  readonly error?: Error;
  readonly retry: () => void;
};

/**
 * Loads something, and again whenever its key is another one. What arrives too late is left out.
 *
 * @param key - Names what is loaded; nothing is while it is `undefined`
 */
export function useLoaded<T>(
  key: string | undefined,
  load: () => Promise<T>,
): Loaded<T> {
  const [state, setState] = useState<{ key?: string; data?: T; error?: Error }>(
    {},
  );
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(load);
  latest.current = load;

  useEffect(() => {
    if (key === undefined) {
      return undefined;
    }
    let isCurrent = true;
    latest.current().then(
      data => isCurrent && setState({ key, data }),
      (error: Error) => isCurrent && setState({ key, error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [key, attempt]);

  const retry = useCallback(() => {
    setState({});
    setAttempt(number => number + 1);
  }, []);
  const { data, error } = state.key === key ? state : {};
  return { data, error, retry };
}
