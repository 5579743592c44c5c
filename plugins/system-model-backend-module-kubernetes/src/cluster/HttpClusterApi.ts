import { ForwardedError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { findProxies, Sleep } from '@fairway/backend-toolkit';
import { HostUse, readBounded } from '@fairway/plugin-system-model-node';
import http, { IncomingMessage } from 'node:http';
import https, { RequestOptions } from 'node:https';
import pLimit from 'p-limit';
import { Account } from './Account';
import { ApiError } from './ApiError';
import { chooseRest } from './chooseRest';
import { ApiRequest, ClusterApi } from './ClusterApi';
import { isTemporary } from './isTemporary';
import { parseObject } from './parseObject';
import { readLines } from './readLines';
import { toApiError, toWatchError } from './toApiError';
import { WatchEvent } from './WatchEvent';

const REQUESTS_AT_ONCE = 4;
const ATTEMPTS = 5;
const ANSWER_WITHIN_MS = 60_000;
const KEEP_ALIVE_MS = 30_000;
/** The cluster ends its watches a minute before. If it does not, the connection was lost without a trace. */
const WATCH_WITHIN_MS = 6 * 60_000;
/** A page of 50 objects, of which etcd takes none above 1.5 MiB, is smaller even written out. */
const MAX_ANSWER_BYTES = 256 * 1024 * 1024;
const MAX_LINE_BYTES = 8 * 1024 * 1024;
const MAX_ERROR_BYTES = 64 * 1024;

/**
 * Asks over HTTP.
 *
 * @remarks
 *
 * The client of Kubernetes would do, but for its watches: they cannot be ended
 * before they are answered, take lines of any length, and leave out those that
 * are broken, whereby a change would be lost without a trace.
 */
export class HttpClusterApi implements ClusterApi {
  readonly #account: Account;
  readonly #onUse: (use: HostUse) => void;
  readonly #rest: Sleep;
  readonly #closing = new AbortController();
  readonly #limit = pLimit(REQUESTS_AT_ONCE);
  readonly #agents = {
    'http:': new http.Agent({ keepAlive: true, ...findProxies() }),
    'https:': new https.Agent({ keepAlive: true, ...findProxies() }),
  };

  constructor(
    account: Account,
    options: { rest: Sleep; onUse: (use: HostUse) => void },
  ) {
    this.#account = account;
    this.#onUse = options.onUse;
    this.#rest = options.rest;
  }

  read(request: ApiRequest, stop: AbortSignal): Promise<JsonObject> {
    const signal = AbortSignal.any([stop, this.#closing.signal]);
    return this.#limit(async () => {
      this.#onUse({ requests: 1, bytes: 0 });
      for (let attempt = 1; ; attempt++) {
        try {
          return await this.#readOnce(request, signal);
        } catch (error) {
          signal.throwIfAborted();
          if (attempt === ATTEMPTS || !isTemporary(error)) {
            throw this.#explain(error);
          }
          await this.#rest(chooseRest(attempt, error), signal);
        }
      }
    });
  }

  async *watch(
    request: ApiRequest,
    stop: AbortSignal,
  ): AsyncGenerator<WatchEvent, void, void> {
    this.#onUse({ requests: 1, bytes: 0 });
    const answer = await this.#send(
      request,
      AbortSignal.any([
        stop,
        this.#closing.signal,
        AbortSignal.timeout(WATCH_WITHIN_MS),
      ]),
    );
    answer.socket.setKeepAlive(true, KEEP_ALIVE_MS);
    for await (const line of readLines(this.#count(answer), MAX_LINE_BYTES)) {
      const event = parseObject(line) as WatchEvent;
      if (event.type === 'ERROR') {
        throw toWatchError(request.path, event.object);
      }
      yield event;
    }
  }

  close(): void {
    this.#closing.abort();
    this.#agents['http:'].destroy();
    this.#agents['https:'].destroy();
  }

  #explain(error: unknown): unknown {
    return error instanceof ApiError
      ? error
      : new ForwardedError(
          `The cluster at ${this.#account.server} cannot be asked`,
          error,
        );
  }

  async #readOnce(request: ApiRequest, signal: AbortSignal) {
    const answer = await this.#send(
      request,
      AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
    );
    const body = await readBounded(this.#count(answer), MAX_ANSWER_BYTES);
    return parseObject(body.toString());
  }

  async *#count(answer: IncomingMessage): AsyncGenerator<Buffer> {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      this.#onUse({ requests: 0, bytes: chunk.length });
      yield chunk;
    }
  }

  async #send(request: ApiRequest, signal: AbortSignal) {
    const answer = await this.#open(request, signal);
    if (answer.statusCode === 200) {
      return answer;
    }
    const body = await readBounded(this.#count(answer), MAX_ERROR_BYTES).catch(
      () => '',
    );
    throw toApiError(request.path, answer, body.toString());
  }

  async #open(
    request: ApiRequest,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    const url = new URL(`${this.#account.server}${request.path}`);
    for (const [name, value] of Object.entries(request.query ?? {})) {
      if (value !== undefined) {
        url.searchParams.set(name, value);
      }
    }
    const account = await this.#account.createRequestOptions();
    const options: RequestOptions = {
      agent: this.#agents[url.protocol as 'http:' | 'https:'],
      ...account,
      headers: {
        ...account.headers,
        accept: request.accept ?? 'application/json',
        'user-agent': 'fairway',
      },
      signal,
    };
    const { request: send } = url.protocol === 'http:' ? http : https;
    return new Promise((resolve, reject) => {
      send(url, options, resolve).on('error', reject).end();
    });
  }
}
