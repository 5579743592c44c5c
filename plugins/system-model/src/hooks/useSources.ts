import { useApi } from '@backstage/frontend-plugin-api';
import { usePolled, type Polled } from '@fairway/frontend-toolkit';
import type { SourceStatus } from '@fairway/plugin-system-model-common';
import { useCallback, useRef, useState } from 'react';
import { systemModelApiRef } from '../api';
import { statusOf } from '../lib/statusOf';

const BUSY_MS = 2000;
const RESTING_MS = 20_000;

/** What was asked for begins within some moments; nobody waits for it for ever. */
const LOOKS_AFTER_ASKING = 15;

/**
 * How sources do, looked at more often while one of them is being read or has been
 * asked for something; not at all for who may not see them.
 */
export function useSources(): Polled<readonly SourceStatus[]> & {
  readonly isForbidden: boolean;
  /** Tells that a source was asked for something. */
  awaitChange(): void;
} {
  const api = useApi(systemModelApiRef);
  const [ms, setMs] = useState<number | undefined>(RESTING_MS);
  const looks = useRef(0);
  const polled = usePolled(
    useCallback(
      async (signal: AbortSignal) => {
        try {
          const { items } = await api.listSources({ signal });
          const isRunning = items.some(source => source.isRunning);
          setMs(isRunning || looks.current > 0 ? BUSY_MS : RESTING_MS);
          looks.current = Math.max(0, looks.current - 1);
          return items;
        } catch (error) {
          if (statusOf(error) === 403) {
            setMs(undefined);
          }
          throw error;
        }
      },
      [api],
    ),
    ms,
  );
  const { refresh } = polled;
  const awaitChange = useCallback(() => {
    looks.current = LOOKS_AFTER_ASKING;
    refresh();
  }, [refresh]);
  return {
    ...polled,
    isForbidden: statusOf(polled.error) === 403,
    awaitChange,
  };
}
