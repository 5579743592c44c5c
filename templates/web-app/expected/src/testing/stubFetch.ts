import { vi } from 'vitest';
import { fakeApi } from '../../dev/fakeApi.ts';

type Answer = (url: URL) => Response | Promise<Response>;

/** Answers every request of the page: the fake API below `/api`, unless told otherwise. */
export function stubFetch(answer: Answer = answerWithFakeApi) {
  const fetch = vi.fn(async (input: string, init?: RequestInit) => {
    init?.signal?.throwIfAborted();
    const response = await answer(new URL(input, 'http://localhost'));
    init?.signal?.throwIfAborted();
    return response;
  });
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

export function answerWithFakeApi(url: URL): Response {
  return fakeApi(new URL(url.href.replace('/api/', '/')));
}
