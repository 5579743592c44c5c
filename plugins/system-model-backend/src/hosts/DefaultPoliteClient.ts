import {
  PoliteAnswer,
  PoliteClient,
  PoliteRequest,
} from '@fairway/plugin-system-model-node';
import { Clock } from '../time/Clock';
import { BodyTooLongError } from './BodyTooLongError';
import { HostError } from './HostError';
import { HostGate } from './HostGate';
import { PRIVATE_HOSTS_ADVICE } from './privateHostsAdvice';
import { readPause } from './readPause';
import { HostAnswer, SendRequest } from './sendRequest';
import { UrlBounds } from './UrlBounds';

const DEFAULT_BYTES = 10 * 1024 * 1024;
const ATTEMPTS = 6;
const REDIRECTS = 5;
const TIMEOUT_MS = 60_000;
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 60_000;
/** What GitHub asks for where it limits without saying for how long. */
const SECONDARY_LIMIT_MS = 60_000;
const PASSING = [408, 429, 500, 502, 503, 504];

/** How one attempt went. */
type Attempt =
  | { readonly kind: 'answer'; readonly answer: HostAnswer }
  | { readonly kind: 'moved'; readonly url: URL }
  | {
      readonly kind: 'again';
      readonly error: HostError;
      /** At least. */
      readonly restMs: number;
    };

/** Asks hosts as they want to be asked. */
export class DefaultPoliteClient implements PoliteClient {
  readonly #bounds: UrlBounds;
  readonly #clock: Clock;
  readonly #concurrency: number;
  readonly #gates = new Map<string, HostGate>();
  readonly #headers: Readonly<Record<string, string>>;
  readonly #isAllowed: (host: string) => boolean;
  readonly #random: () => number;
  readonly #send: SendRequest;
  #requests = 0;
  #bytes = 0;

  constructor(options: {
    bounds: UrlBounds;
    clock: Clock;
    concurrency: number;
    headers: Readonly<Record<string, string>>;
    /** Whether an address that stands in a URL itself may be called. */
    isAllowed: (host: string) => boolean;
    /** From 0 to 1. */
    random: () => number;
    send: SendRequest;
  }) {
    this.#bounds = options.bounds;
    this.#clock = options.clock;
    this.#concurrency = options.concurrency;
    this.#headers = options.headers;
    this.#isAllowed = options.isAllowed;
    this.#random = options.random;
    this.#send = options.send;
  }

  get used() {
    return { requests: this.#requests, bytes: this.#bytes };
  }

  async request(text: string, request: PoliteRequest): Promise<PoliteAnswer> {
    let url = this.#parse(text);
    let redirects = 0;
    let failures = 0;
    this.#requests += 1;
    for (;;) {
      const attempt = await this.#attempt(url, request);
      if (attempt.kind === 'answer') {
        const { status, headers, body } = attempt.answer;
        return { status, headers, body };
      }
      if (attempt.kind === 'moved') {
        redirects += 1;
        if (redirects > REDIRECTS) {
          throw new HostError(
            `${describe(url)} was redirected more than ${REDIRECTS} times`,
          );
        }
        url = attempt.url;
      } else {
        failures += 1;
        if (failures >= ATTEMPTS) {
          throw attempt.error;
        }
        await this.#clock.sleep(
          Math.max(attempt.restMs, this.#backOff(failures)),
          request.signal,
        );
      }
    }
  }

  #parse(text: string): URL {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !this.#bounds.isWithin(url)) {
      throw new HostError(
        `${
          url ? describe(url) : 'An address'
        } is not asked: it is outside of the base URLs of the source`,
      );
    }
    if (!this.#isAllowed(url.hostname)) {
      throw new HostError(
        `${describe(
          url,
        )} is not asked: its address may not be called; ${PRIVATE_HOSTS_ADVICE}`,
      );
    }
    return url;
  }

  async #attempt(url: URL, request: PoliteRequest): Promise<Attempt> {
    const gate = this.#getGate(url);
    return gate.pass(request.signal, async () => {
      let answer: HostAnswer;
      try {
        answer = await this.#sendInTime(url, request);
      } catch (error) {
        return this.#judgeFault(url, request, error);
      }
      this.#bytes += answer.bytes;
      return this.#judge(url, request, answer, gate);
    });
  }

  async #sendInTime(url: URL, request: PoliteRequest): Promise<HostAnswer> {
    const timeout = new AbortController();
    const done = new AbortController();
    this.#clock
      .sleep(TIMEOUT_MS, done.signal)
      .then(() =>
        timeout.abort(new Error(`no answer within ${TIMEOUT_MS / 1000} s`)),
      )
      .catch(() => {});
    try {
      return await this.#send({
        url,
        method: request.method ?? 'GET',
        headers: { ...this.#headers, ...request.headers },
        body: request.body,
        maxBytes: request.maxBytes ?? DEFAULT_BYTES,
        signal: AbortSignal.any([request.signal, timeout.signal]),
      });
    } finally {
      done.abort();
    }
  }

  #judge(
    url: URL,
    request: PoliteRequest,
    answer: HostAnswer,
    gate: HostGate,
  ): Attempt {
    const { status, headers } = answer;
    const pause = readPause(headers, this.#clock.now());
    if (pause !== undefined) {
      gate.close(pause);
    }
    if ((status >= 200 && status < 300) || request.accept?.includes(status)) {
      return { kind: 'answer', answer };
    }
    const location = headers.get('location');
    if (status >= 300 && status < 400 && location !== null) {
      return { kind: 'moved', url: this.#parse(toAbsolute(location, url)) };
    }
    const error = new HostError(
      `${describe(url)} answered with status ${status}, expected 200${explain(
        status,
      )}`,
      { status },
    );
    const isLimited = isRateLimited(answer);
    if (!PASSING.includes(status) && !isLimited) {
      throw error;
    }
    const restMs = isLimited && pause === undefined ? SECONDARY_LIMIT_MS : 0;
    if (isLimited) {
      gate.close(restMs);
    }
    return { kind: 'again', error, restMs };
  }

  /** A connection that was lost, or an answer that was cut off, may be better the next time. */
  #judgeFault(url: URL, request: PoliteRequest, fault: unknown): Attempt {
    request.signal.throwIfAborted();
    if (fault instanceof BodyTooLongError) {
      throw new HostError(`The answer of ${describe(url)} ${fault.message}`);
    }
    const error = new HostError(`${describe(url)} could not be read`, {
      cause: fault,
    });
    return { kind: 'again', error, restMs: 0 };
  }

  /** Full jitter: many clients that failed together do not come back together. */
  #backOff(failures: number): number {
    const longest = Math.min(
      LONGEST_BACKOFF_MS,
      FIRST_BACKOFF_MS * 2 ** (failures - 1),
    );
    return this.#random() * longest;
  }

  #getGate(url: URL): HostGate {
    let gate = this.#gates.get(url.origin);
    if (!gate) {
      gate = new HostGate({
        host: url.origin,
        concurrency: this.#concurrency,
        clock: this.#clock,
      });
      this.#gates.set(url.origin, gate);
    }
    return gate;
  }
}

/** GitHub limits with 403, too. */
function isRateLimited({ status, headers, body }: HostAnswer): boolean {
  return (
    status === 429 ||
    (status === 403 &&
      (headers.has('retry-after') ||
        headers.get('x-ratelimit-remaining') === '0' ||
        /rate limit/i.test(body.toString('utf8', 0, 1_000))))
  );
}

function describe(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

function toAbsolute(location: string, url: URL): string {
  return URL.canParse(location, url.href)
    ? new URL(location, url.href).href
    : '';
}

function explain(status: number): string {
  switch (status) {
    case 401:
      return ': check the credentials of the source';
    case 403:
      return ': the credentials of the source may not read it';
    case 404:
      return ': check the address, and that the credentials of the source may read it';
    default:
      return '';
  }
}
