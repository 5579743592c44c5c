import { useEffect, useRef, useState } from 'react';
import type { Greeting } from './greeting.ts';
import type { GreetingApi, GreetingRequest } from './greetingApi.ts';

export type GreetingState =
  | { status: 'empty' }
  | { status: 'loading' }
  | { status: 'done'; greeting: Greeting }
  | { status: 'failed'; error: unknown; request: GreetingRequest };

/** Asks for greetings one at a time: a new question makes the one before void. */
export function useGreeting(api: GreetingApi) {
  const [state, setState] = useState<GreetingState>({ status: 'empty' });
  const running = useRef<AbortController>(undefined);

  useEffect(() => () => running.current?.abort(), []);

  function ask(request: GreetingRequest) {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    const settle = (next: GreetingState) => {
      if (!signal.aborted) {
        setState(next);
      }
    };

    setState({ status: 'loading' });
    api.greet(request, signal).then(
      (greeting) => {
        settle({ status: 'done', greeting });
      },
      (error: unknown) => {
        settle({ status: 'failed', error, request });
      },
    );
  }

  return { state, ask };
}
