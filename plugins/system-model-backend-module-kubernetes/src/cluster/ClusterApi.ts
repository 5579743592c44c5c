import { JsonObject } from '@backstage/types';
import { WatchEvent } from './WatchEvent';

/** What is asked of the API of a cluster. */
export type ApiRequest = {
  /** Begins with a slash. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  /** Media type of the answer; plain JSON unless said otherwise. */
  readonly accept?: string;
};

/** Asks the API of one cluster. */
export interface ClusterApi {
  /**
   * Asks once, and again if it is only that the API cannot answer now.
   *
   * @throws ApiError if it says no
   */
  read(request: ApiRequest, signal: AbortSignal): Promise<JsonObject>;

  /**
   * Listens until the API ends it, which it does every few minutes.
   *
   * @throws ApiError if it says no, at once or later
   */
  watch(
    request: ApiRequest,
    signal: AbortSignal,
  ): AsyncGenerator<WatchEvent, void, void>;

  /** Ends what is still asked, and gives back all connections. */
  close(): void;
}
