import { useApi } from '@backstage/frontend-plugin-api';
import type {
  DryRunRequest,
  DryRunResult,
} from '@fairway/plugin-system-model-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { systemModelApiRef } from '../api';

/** How a trial of a source goes. */
export type DryRun =
  | { readonly state: 'idle' | 'stopped' }
  | { readonly state: 'running'; readonly since: number }
  | { readonly state: 'done'; readonly result: DryRunResult }
  | { readonly state: 'failed'; readonly error: Error };

/** Tries a source, one at a time; leaving the page stops it. */
export function useDryRun(): {
  readonly run: DryRun;
  start(request: DryRunRequest): void;
  stop(): void;
  /** Takes away what the last one found. */
  clear(): void;
} {
  const api = useApi(systemModelApiRef);
  const [run, setRun] = useState<DryRun>({ state: 'idle' });
  const running = useRef<AbortController>();
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback(
    (request: DryRunRequest) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      setRun({ state: 'running', since: Date.now() });
      api.dryRunSource(request, { signal }).then(
        result => signal.aborted || setRun({ state: 'done', result }),
        error => signal.aborted || setRun({ state: 'failed', error }),
      );
    },
    [api],
  );
  const stop = useCallback(() => {
    running.current?.abort();
    setRun({ state: 'stopped' });
  }, []);
  const clear = useCallback(() => setRun({ state: 'idle' }), []);
  return { run, start, stop, clear };
}
