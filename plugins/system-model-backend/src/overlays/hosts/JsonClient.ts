import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import { AddressRules } from '@fairway/backend-toolkit';
import { fetch } from 'undici';
import { z } from 'zod';
import { createDispatcher } from '../../hosts/createDispatcher';

const TIMEOUT_MS = 20_000;
const MOST_BYTES = 8 * 1024 * 1024;

/** Asks the API of a host that is configured; nothing leads from it elsewhere. */
export class JsonClient {
  readonly #baseUrl: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(options: {
    /** Without a slash at the end. */
    baseUrl: string;
    headers: Readonly<Record<string, string>>;
  }) {
    this.#baseUrl = options.baseUrl;
    this.#headers = options.headers;
  }

  /**
   * @throws ConflictError if the host refuses
   * @throws ServiceUnavailableError if it does not answer well
   */
  async send<T extends z.ZodType>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    schema: T,
    body?: object,
  ): Promise<z.output<T>> {
    const { host, hostname } = new URL(this.#baseUrl);
    const { status, text } = await this.#fetch(method, path, hostname, body);
    if (status >= 400 && status < 500 && status !== 429) {
      throw new ConflictError(
        `${host} refuses to ${method} ${path} (${status}): the pull request could not be opened. Check that the portal, or you, may write there`,
      );
    }
    const answer = status < 300 ? schema.safeParse(parse(text)) : undefined;
    if (!answer?.success) {
      throw new ServiceUnavailableError(
        `${host} gave no good answer to ${method} ${path} (${status}): the pull request could not be opened. Try again later`,
      );
    }
    return answer.data;
  }

  async #fetch(
    method: string,
    path: string,
    hostname: string,
    body: object | undefined,
  ): Promise<{ status: number; text: string }> {
    const rules = new AddressRules([hostname.replace(/^\[|\]$/g, '')]);
    const dispatcher = createDispatcher(rules);
    try {
      const response = await fetch(`${this.#baseUrl}${path}`, {
        method,
        dispatcher,
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: {
          Accept: 'application/json',
          ...this.#headers,
          ...(body && { 'Content-Type': 'application/json' }),
        },
        body: body && JSON.stringify(body),
      });
      const pieces: Uint8Array[] = [];
      let bytes = 0;
      for await (const piece of response.body ?? []) {
        bytes += piece.length;
        if (bytes > MOST_BYTES) {
          throw new Error(`more than ${MOST_BYTES} bytes`);
        }
        pieces.push(piece);
      }
      const text = Buffer.concat(pieces).toString('utf8');
      return { status: response.status, text };
    } catch (error) {
      throw new ServiceUnavailableError(
        `${
          new URL(this.#baseUrl).host
        } could not be asked: the pull request could not be opened. Try again later`,
        error,
      );
    } finally {
      await dispatcher.destroy();
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
