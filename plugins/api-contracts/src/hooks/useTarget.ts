import { useEffect, useRef } from 'react';

/**
 * What an element needs that an address may name: it comes into view, and says that it is the one.
 *
 * @param isTarget - Whether the address names it
 */
export function useTarget<T extends HTMLElement>(isTarget: boolean) {
  const ref = useRef<T>(null);

  useEffect(() => {
    if (isTarget) ref.current?.scrollIntoView?.({ block: 'center' });
  }, [isTarget]);

  return { ref, 'aria-current': isTarget ? ('true' as const) : undefined };
}
