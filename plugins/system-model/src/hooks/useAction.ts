import { useEffect, useRef, useState } from 'react';

/** Something that is done when a person asks for it. */
export type Action<A extends unknown[]> = {
  readonly isPending: boolean;
  /** Why it failed the last time. */
  readonly error?: Error;
  run(...args: A): void;
};

/**
 * Does something, and tells how that goes.
 *
 * @param act - What to do
 * @param onDone - Follows if it worked
 */
export function useAction<A extends unknown[], R>(
  act: (...args: A) => Promise<R>,
  onDone?: (result: R) => void,
): Action<A> {
  const [state, setState] = useState<{ isPending: boolean; error?: Error }>({
    isPending: false,
  });
  const isMounted = useRef(true);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);

  const run = (...args: A) => {
    setState({ isPending: true });
    act(...args).then(
      result => {
        if (isMounted.current) {
          setState({ isPending: false });
          onDone?.(result);
        }
      },
      (error: Error) =>
        isMounted.current && setState({ isPending: false, error }),
    );
  };
  return { ...state, run };
}
