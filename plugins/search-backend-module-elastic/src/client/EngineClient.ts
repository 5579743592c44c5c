/** A request in the words of the HTTP API that OpenSearch and Elasticsearch have in common. */
export type EngineRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
  /** Lines of JSON, for what takes many documents at once. */
  readonly lines?: readonly string[];
  /** Whether somebody waits for the answer: one that takes long is as good as none. */
  readonly isAwaited?: boolean;
  /** Statuses that are answers, too. */
  readonly accept?: readonly number[];
};

/** What the engine answers; its body is as its reference says. */
export type EngineAnswer<T> = { readonly status: number; readonly body: T };

/** The wire to a cluster. */
export interface EngineClient {
  readonly product: 'opensearch' | 'elasticsearch';

  /** @throws ServiceUnavailableError saying what is wrong, or EngineError if the engine refuses the request */
  request<T>(request: EngineRequest): Promise<EngineAnswer<T>>;
}
