import { useEffect, useRef } from 'react';

/**
 * Does something again and again while somebody can see it; a hidden page
 * rests, and does it at once when it is seen again.
 *
 * @param action - What to do, or `undefined` to do nothing
 * @param ms - Milliseconds between two times
 * @public
 */
export function useWhileVisible(
  action: (() => void) | undefined,
  ms: number,
): void {
  const latest = useRef(action);
  latest.current = action;
  const active = action !== undefined;

  useEffect(() => {
    if (!active) {
      return undefined;
    }
    const act = () => {
      if (document.visibilityState === 'visible') {
        latest.current?.();
      }
    };
    const timer = setInterval(act, ms);
    document.addEventListener('visibilitychange', act);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', act);
    };
  }, [active, ms]);
}
