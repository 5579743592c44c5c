/**
 * A request that the backend is to send to a server of an API.
 *
 * @public
 */
export interface TryRequest {
  readonly entityRef: string;
  readonly server: string;
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Name of a credential that the backend adds. */
  readonly credential?: string;
}

/**
 * What the server answered.
 *
 * @public
 */
export interface TryAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  readonly encoding: 'utf8' | 'base64';
  readonly isTruncated: boolean;
  readonly timing: { readonly totalMs: number; readonly firstByteMs: number };
  readonly bytes: number;
}

/**
 * A server that the definition of an API names, and whether it may be tried.
 *
 * @public
 */
export interface ContractServer {
  readonly url: string;
  readonly description?: string;
  readonly environment?: string;
  readonly isAllowed: boolean;
  /** Why it may not be tried: a code, and a sentence. */
  readonly reason?: string;
  readonly message?: string;
  /** Names of the credentials that the user may use with it. */
  readonly credentials: readonly string[];
}
