import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useRef, useState } from 'react';
import type {
  TryAnswer,
  TryRequest,
} from '@fairway/plugin-api-contracts-common';
import { apiContractsApiRef } from '../api';
import {
  type PastCall,
  readCalls,
  rememberCall,
} from '../lib/tryIt/callHistory';

type State = {
  readonly isSending: boolean;
  readonly answer?: TryAnswer;
  readonly error?: Error;
};

/** Sends a request, which can be cancelled, and keeps what came back. */
export function useTryOut(entityRef: string) {
  const api = useApi(apiContractsApiRef);
  const [state, setState] = useState<State>({ isSending: false });
  const [calls, setCalls] = useState<readonly PastCall[]>(() =>
    readCalls(entityRef),
  );
  const running = useRef<AbortController>();

  useEffect(() => () => running.current?.abort(), []);

  const send = async (request: TryRequest) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState({ isSending: true });
    try {
      const answer = await api.tryOut(request, controller.signal);
      if (controller.signal.aborted) return;
      setState({ isSending: false, answer });
      setCalls(rememberCall(request, answer, new Date()));
    } catch (error) {
      if (controller.signal.aborted) return;
      setState({ isSending: false, error: error as Error });
    }
  };

  const cancel = () => {
    running.current?.abort();
    setState({ isSending: false });
  };

  return { ...state, calls, send, cancel };
}
