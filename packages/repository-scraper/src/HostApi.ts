import { parseOrInputError } from '@fairway/backend-toolkit';
import { PoliteAnswer, PoliteClient } from '@fairway/plugin-system-model-node';
import { z } from 'zod';
import { AccessLostError } from './AccessLostError';

/** @public */
export type HostApiRequest = {
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
  /** Statuses that are no error, besides 200 to 299. */
  readonly accept?: readonly number[];
  /** Bytes. */
  readonly maxBytes?: number;
};

/**
 * A page of a list.
 *
 * @public
 */
export type ListedPage<T> = {
  /** Absent if it still is as the ETag says. */
  readonly data?: T;
  readonly etag?: string;
  /** By the clock of the host, in milliseconds. */
  readonly askedAt: number;
  readonly headers: Headers;
};

/**
 * Asks the API of one host with the credentials of the source.
 *
 * @public
 */
export class HostApi {
  readonly #client: PoliteClient;
  readonly #baseUrl: string;
  readonly #getHeaders: () => Promise<Readonly<Record<string, string>>>;

  /**
   * @param options - `getHeaders` tells who asks; it is asked each time, since tokens may expire
   */
  constructor(options: {
    readonly client: PoliteClient;
    readonly baseUrl: string;
    readonly getHeaders: () => Promise<Readonly<Record<string, string>>>;
  }) {
    this.#client = options.client;
    this.#baseUrl = options.baseUrl;
    this.#getHeaders = options.getHeaders;
  }

  async get(path: string, request: HostApiRequest): Promise<PoliteAnswer> {
    const answer = await this.#client.request(`${this.#baseUrl}${path}`, {
      headers: { ...(await this.#getHeaders()), ...request.headers },
      accept: [401, ...(request.accept ?? [])],
      maxBytes: request.maxBytes,
      signal: request.signal,
    });
    if (answer.status === 401) {
      throw new AccessLostError(
        `${
          this.#baseUrl
        } refuses the token of the source (401). Configure one that is valid`,
      );
    }
    return answer;
  }

  /** Reads an answer of JSON; what else it holds than the schema says is left out. */
  parse<TSchema extends z.ZodType>(
    answer: PoliteAnswer,
    schema: TSchema,
    path: string,
  ): z.output<TSchema> {
    const what = `The answer of ${this.#baseUrl}${path}`;
    return parseOrInputError(schema, parseJson(answer, what), what);
  }

  async getJson<TSchema extends z.ZodType>(
    path: string,
    schema: TSchema,
    request: HostApiRequest,
  ): Promise<z.output<TSchema>> {
    return this.parse(await this.get(path, request), schema, path);
  }

  /** @param request - `etag` is that of the page as it was seen before */
  async getPage<TSchema extends z.ZodType>(
    path: string,
    schema: TSchema,
    request: { readonly etag?: string; readonly signal: AbortSignal },
  ): Promise<ListedPage<z.output<TSchema>>> {
    const { etag, signal } = request;
    const answer = await this.get(path, {
      headers: etag ? { 'If-None-Match': etag } : {},
      accept: [304],
      signal,
    });
    const { headers, status } = answer;
    return {
      data: status === 304 ? undefined : this.parse(answer, schema, path),
      etag: headers.get('etag') ?? undefined,
      askedAt: Date.parse(headers.get('date') ?? '') || Date.now(),
      headers,
    };
  }

  /** @returns `undefined` if there is no such thing (404) */
  async findJson<TSchema extends z.ZodType>(
    path: string,
    schema: TSchema,
    request: HostApiRequest,
  ): Promise<z.output<TSchema> | undefined> {
    const answer = await this.get(path, {
      ...request,
      accept: [404, ...(request.accept ?? [])],
    });
    return answer.status === 404 ? undefined : this.parse(answer, schema, path);
  }
}

function parseJson(answer: PoliteAnswer, what: string): unknown {
  try {
    return JSON.parse(answer.body.toString('utf8'));
  } catch {
    throw new Error(
      `${what} is not JSON, or a part of it only (${answer.body.length} bytes)`,
    );
  }
}
