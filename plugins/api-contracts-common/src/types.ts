/**
 * A call that the portal is asked to make.
 *
 * @public
 */
export type TryRequest = {
  /** The API entity whose contract lists the server. */
  readonly entityRef: string;
  /** The environment whose contract lists the server; left out for the declared contract. */
  readonly environment?: string;
  /** One of the addresses that `GET /v1/servers` gives. */
  readonly server: string;
  readonly method: string;
  /** Begins with `/` and is added to the address of the server; may have a query. Empty for the address itself. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How the bytes of the body are written. Defaults to `utf8`. */
  readonly encoding?: 'utf8' | 'base64';
  /** Name of a credential that the portal has for the server. */
  readonly credential?: string;
};

/**
 * How long a call took.
 *
 * @public
 */
export type TryTiming = {
  /** Until the end of the answer. */
  readonly totalMs: number;
  /** Until the head of the answer. */
  readonly firstByteMs: number;
};

/**
 * The beginning of an answer.
 *
 * @public
 */
export type TryAnswerHead = {
  readonly status: number;
  readonly statusText: string;
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>;
  /** Names of headers of the request that the portal did not pass on. */
  readonly droppedHeaders: readonly string[];
};

/**
 * How an answer ended.
 *
 * @public
 */
export type TryAnswerEnd = {
  /** Whether the answer was longer than what the portal takes in, in size or in time. */
  readonly isTruncated: boolean;
  readonly truncatedBy?: 'size' | 'time';
  readonly timing: TryTiming;
  /** Size of the body, unpacked, as far as it was taken in. */
  readonly bytes: number;
};

/**
 * An answer as one piece.
 *
 * @public
 */
export type TryAnswer = TryAnswerHead &
  TryAnswerEnd & {
    readonly body: string;
    readonly encoding: 'utf8' | 'base64';
  };

/**
 * A line of an answer that is told as it comes (`Accept: application/x-ndjson`).
 *
 * @public
 */
export type TryEvent =
  | ({ readonly type: 'head' } & TryAnswerHead)
  | {
      readonly type: 'chunk';
      readonly data: string;
      readonly encoding: 'utf8' | 'base64';
    }
  | ({ readonly type: 'end' } & TryAnswerEnd)
  | {
      /** In place of `end`, if the answer broke off. */
      readonly type: 'error';
      readonly reason: TryFailureReason;
      readonly message: string;
    };

/**
 * Why a call is refused (403).
 *
 * @public
 */
export type TryRefusalReason =
  | 'address-not-allowed'
  | 'credential-not-allowed'
  | 'method-not-allowed'
  | 'not-enabled'
  | 'not-permitted'
  | 'path-not-allowed'
  | 'portal-itself'
  | 'portal-token'
  | 'redirect-not-allowed'
  | 'server-not-absolute'
  | 'server-not-allowed'
  | 'server-not-http'
  | 'server-not-in-contract';

/**
 * Why a call that was allowed has no answer: too much asked for (413, 429), or a target that fails (502, 504).
 *
 * @public
 */
export type TryFailureReason =
  | 'body-too-long'
  | 'too-many-calls'
  | 'target-broken'
  | 'target-timeout'
  | 'target-unreachable';

/**
 * A server of a contract, and whether the caller may call it.
 *
 * @public
 */
export type ContractServer = {
  readonly url: string;
  readonly description?: string;
  /** Name of the environment, if one admits the server. */
  readonly environment?: string;
  /** What the environment is called on a page. */
  readonly environmentTitle?: string;
  /** Methods that the environment admits. */
  readonly methods: readonly string[];
  readonly isAllowed: boolean;
  readonly reason?: TryRefusalReason;
  readonly message?: string;
  /** Names of the credentials that the caller may choose. */
  readonly credentials: readonly string[];
};
