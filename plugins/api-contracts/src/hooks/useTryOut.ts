import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useRef, useState } from 'react';
import type {
  TryEvent,
  TryRequest,
} from '@fairway/plugin-api-contracts-common';
import { apiContractsApiRef } from '../api';
import type { AnswerReader } from '../lib/tryIt/AnswerReader';
import {
  type PastCall,
  readCalls,
  rememberCall,
} from '../lib/tryIt/callHistory';
import { useEnvironmentName } from './useEnvironmentName';

// An answer that comes in a thousand pieces is not painted a thousand times.
const PAINT_MS = 50;

type State<T> = {
  readonly isSending: boolean;
  /** As far as it came. */
  readonly answer?: T;
  /** Why there is no answer, or no whole one. */
  readonly error?: Error;
};

/**
 * Sends a request, which can be cancelled, and keeps what comes back as it comes.
 *
 * @param createReader - Makes what puts the pieces of one answer together
 */
export function useTryOut<T>(
  entityRef: string,
  createReader: () => AnswerReader<T>,
) {
  const api = useApi(apiContractsApiRef);
  const [state, setState] = useState<State<T>>({ isSending: false });
  const [calls, setCalls] = useState<readonly PastCall[]>(() =>
    readCalls(entityRef),
  );
  const environment = useEnvironmentName();
  const running = useRef<AbortController>();

  useEffect(() => () => running.current?.abort(), []);

  const send = async (request: TryRequest, name?: string) => {
    running.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    const reader = createReader();
    const startedAt = performance.now();
    let status: number | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let error: Error | undefined;

    const paint = () => {
      timer = undefined;
      // Who has cancelled sees what came until then.
      if (!signal.aborted) {
        setState({ isSending: true, answer: reader.read() });
      }
    };
    const take = (event: TryEvent) => {
      if (event.type === 'head') status = event.status;
      reader.push(event);
      timer ??= setTimeout(paint, PAINT_MS);
    };

    setState({ isSending: true });
    try {
      for await (const event of api.tryOut(
        { ...request, environment },
        signal,
      )) {
        if (signal.aborted) break;
        take(event);
        if (event.type === 'error') throw new Error(event.message);
      }
    } catch (thrown) {
      error = thrown as Error;
    }
    clearTimeout(timer);
    if (status !== undefined) {
      const ms = Math.round(performance.now() - startedAt);
      setCalls(rememberCall(request, { name, status, ms, at: new Date() }));
    }
    if (running.current === controller) {
      setState({
        isSending: false,
        answer: reader.read(),
        error: signal.aborted ? undefined : error,
      });
    }
  };

  const cancel = () => {
    running.current?.abort();
    setState(before => ({ ...before, isSending: false }));
  };

  return { ...state, calls, send, cancel };
}
