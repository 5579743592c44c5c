import { useState, type ReactNode } from 'react';
import { SWRConfig } from 'swr';

/**
 * Keeps what was read from the forge for as long as the page is open, so that going back shows it at once.
 *
 * @remarks
 *
 * The cache belongs to this element, not to the module. Coming back to the window reads anew what is shown, which
 * is how a push made in a terminal appears without a reload; failures wait for the user to try again.
 */
export function QueryProvider(props: { children: ReactNode }) {
  const [cache] = useState(() => new Map());
  return (
    <SWRConfig
      value={{
        provider: () => cache,
        shouldRetryOnError: false,
        focusThrottleInterval: 2_000,
      }}
    >
      {props.children}
    </SWRConfig>
  );
}
