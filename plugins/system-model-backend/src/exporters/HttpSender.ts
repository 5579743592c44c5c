import { createHmac } from 'crypto';
import http, { ClientRequest, IncomingMessage } from 'http';
import https from 'https';
import { Readable } from 'stream';
import { pipeline } from 'stream/promises';
import { buffer } from 'stream/consumers';
import {
  AddressRules,
  assertCallable,
  createGuardedLookup,
  findProxies,
} from '@fairway/backend-toolkit';
import { SentContent } from '@fairway/plugin-system-model-node';

/** Longer ones have nothing that is looked at here. */
const MAX_ANSWER = 64 * 1024;
/** Of a connection on which nothing moves. */
const IDLE_MS = 60_000;

export type HttpAnswer = {
  readonly status: number;
  readonly retryAfter?: string;
  readonly text: string;
};

/**
 * Sends signed requests to one receiver, if it is where the portal may call.
 *
 * @remarks
 *
 * Redirects are not followed: they would lead around the check of the address.
 */
export class HttpSender {
  readonly #baseUrl: URL;
  readonly #secret: string;
  readonly #rules: AddressRules;
  readonly #advice: string;
  readonly #now: () => Date;

  constructor(options: {
    readonly baseUrl: URL;
    readonly secret: string;
    readonly rules: AddressRules;
    /** What to do if the address may not be called. */
    readonly advice: string;
    readonly now: () => Date;
  }) {
    this.#baseUrl = options.baseUrl;
    this.#secret = options.secret;
    this.#rules = options.rules;
    this.#advice = options.advice;
    this.#now = options.now;
  }

  async send(
    method: 'GET' | 'POST',
    path: string,
    content: SentContent,
    signal: AbortSignal,
  ): Promise<HttpAnswer> {
    const url = new URL(this.#baseUrl);
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path}`;
    await assertCallable(url.hostname, this.#rules, this.#advice);
    const { Agent, request: send } = url.protocol === 'https:' ? https : http;
    const request = send(url, {
      method,
      signal,
      timeout: IDLE_MS,
      // A connection of its own, so that it is surely the checked address.
      agent: new Agent({
        lookup: createGuardedLookup(this.#rules, this.#advice),
        ...findProxies(),
      }),
      headers: {
        'User-Agent': 'fairway-system-model',
        'Content-Type': content.mediaType,
        'Content-Length': content.size,
        ...this.#sign(path, content),
      },
    });
    request.on('timeout', () =>
      request.destroy(new Error('Nothing moved for a minute')),
    );
    return await toAnswer(request, content.open());
  }

  /** Over the digest instead of the content, which can so be checked while it arrives. */
  #sign(path: string, { size, sha256 }: SentContent): Record<string, string> {
    const timestamp = String(Math.floor(this.#now().getTime() / 1000));
    const signature = createHmac('sha256', this.#secret)
      .update([timestamp, path, size, sha256].join('\n'))
      .digest('hex');
    return {
      'X-Fairway-Path': path,
      'X-Fairway-Timestamp': timestamp,
      'X-Fairway-Content-SHA256': sha256,
      'X-Fairway-Signature': `sha256=${signature}`,
    };
  }
}

async function toAnswer(
  request: ClientRequest,
  content: Readable,
): Promise<HttpAnswer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request.on('response', resolve);
    request.on('error', reject);
    // A receiver may answer, and hang up, before it has taken everything.
    pipeline(content, request).catch(reject);
  });
  return {
    status: response.statusCode ?? 0,
    retryAfter: response.headers['retry-after'],
    text: (await buffer(takeStart(response))).toString(),
  };
}

async function* takeStart(response: IncomingMessage): AsyncGenerator<Buffer> {
  let rest = MAX_ANSWER;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    yield chunk.subarray(0, rest);
    rest -= chunk.length;
    if (rest <= 0) {
      return;
    }
  }
}
