import { useApi } from '@backstage/frontend-plugin-api';
import { usePolled, type Polled } from '@fairway/frontend-toolkit';
import type { SourceStatus } from '@fairway/plugin-system-model-common';
import { useCallback, useState } from 'react';
import { systemModelApiRef } from '../api';
import { statusOf } from '../lib/statusOf';

const RUNNING_MS = 2000;
const RESTING_MS = 20_000;

/** How sources do, looked at more often while one of them is being read; not at all for who may not see them. */
export function useSources(): Polled<readonly SourceStatus[]> & {
  readonly isForbidden: boolean;
} {
  const api = useApi(systemModelApiRef);
  const [ms, setMs] = useState<number | undefined>(RESTING_MS);
  const polled = usePolled(
    useCallback(
      async (signal: AbortSignal) => {
        try {
          const { items } = await api.listSources({ signal });
          const isRunning = items.some(source => source.isRunning);
          setMs(isRunning ? RUNNING_MS : RESTING_MS);
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
  return { ...polled, isForbidden: statusOf(polled.error) === 403 };
}
