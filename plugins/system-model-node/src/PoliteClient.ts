import { HostUse } from './HostUse';

/**
 * What a host answered.
 *
 * @public
 */
export type PoliteAnswer = {
  readonly status: number;
  readonly headers: Headers;
  /** The body, read whole and no longer than allowed. Empty for 304. */
  readonly body: Buffer;
};

/** @public */
export type PoliteRequest = {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Answered as they are instead of as errors; 200 to 299 always are. */
  readonly accept?: readonly number[];
  /** Bytes; 10 MiB unless said otherwise. A longer answer is an error. */
  readonly maxBytes?: number;
  readonly signal: AbortSignal;
};

/**
 * Asks hosts as they want to be asked: few requests at once, as late as
 * `Retry-After` and `RateLimit-*`, `X-RateLimit-*` say, again with growing rests
 * after what may pass (429, 502, 503, 504, lost connections, truncated answers).
 *
 * @public
 */
export interface PoliteClient {
  /**
   * @throws HostError if it is not answered well in the end
   */
  request(url: string, request: PoliteRequest): Promise<PoliteAnswer>;
  /** So far. */
  readonly used: HostUse;
}
