/** Read-only requests that are sent as POST because their question is long. */
const READING_POST =
  /\/(entities\/by-refs|entities\/by-query|entity-facets)(\?|$)/;

/** How long an answer serves the other parts of a page that ask the same. */
const FRESH_MS = 2000;

interface Answer {
  readonly body: ArrayBuffer;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
}

/**
 * Wraps a fetch function so that parts of a page which ask the same question
 * at the same time share one request.
 *
 * @remarks
 *
 * A page is made of cards that know nothing of each other; each asks for the
 * entity, its owner and its system by itself. Answers are kept for two seconds,
 * failures are not, and any request that changes something forgets them all.
 *
 * @param fetch - Function that really sends a request
 * @param now - Clock in milliseconds
 */
export function createSharingFetch(
  fetch: typeof globalThis.fetch,
  now: () => number = Date.now,
): typeof globalThis.fetch {
  const answers = new Map<string, { until: number; answer: Promise<Answer> }>();

  return async (input, init) => {
    const key = toKey(input, init);
    if (!key) {
      answers.clear();
    }
    // One reader cancelling must not take the answer from the others.
    if (!key || init?.signal) {
      return fetch(input, init);
    }
    for (const [other, { until }] of answers) {
      if (until < now()) {
        answers.delete(other);
      }
    }
    let entry = answers.get(key);
    if (!entry) {
      entry = {
        until: Infinity,
        answer: fetch(input, init).then(async response => ({
          body: await response.arrayBuffer(),
          status: response.status,
          statusText: response.statusText,
          headers: response.headers,
        })),
      };
      answers.set(key, entry);
      const sent = entry;
      const forget = () => {
        if (answers.get(key) === sent) {
          answers.delete(key);
        }
      };
      entry.answer.then(({ status }) => {
        if (status < 400) {
          sent.until = now() + FRESH_MS;
        } else {
          forget();
        }
      }, forget);
    }
    const { body, ...rest } = await entry.answer;
    const empty = rest.status === 204 || rest.status === 304;
    return new Response(empty ? null : body.slice(0), rest);
  };
}

/** Names what a request asks; `undefined` for one that may change something. */
function toKey(
  input: RequestInfo | URL,
  init: RequestInit | undefined,
): string | undefined {
  if (input instanceof Request) {
    return undefined;
  }
  const method = init?.method?.toUpperCase() ?? 'GET';
  const url = String(input);
  if (method === 'GET') {
    return url;
  }
  return method === 'POST' && READING_POST.test(url)
    ? `${url} ${String(init?.body)}`
    : undefined;
}
