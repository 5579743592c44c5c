import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import type { ApiContractsApi } from './ApiContractsApi';
import type {
  ContractServer,
  TryAnswer,
  TryRequest,
} from '@fairway/plugin-api-contracts-common';

/** Talks to the backend of the plugin as the signed-in user. */
export class ApiContractsClient implements ApiContractsApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async listServers(
    entityRef: string,
  ): Promise<readonly ContractServer[] | undefined> {
    const response = await this.#send(
      `/servers?${new URLSearchParams({ entityRef })}`,
    );
    if (response.status === 404) return undefined;
    const { servers } = await this.#read<{ servers: ContractServer[] }>(
      response,
    );
    return servers;
  }

  async tryOut(request: TryRequest, signal: AbortSignal): Promise<TryAnswer> {
    const response = await this.#send('/try', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
      signal,
    });
    return this.#read<TryAnswer>(response);
  }

  async #send(path: string, init?: RequestInit): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('api-contracts');
    return this.#fetchApi.fetch(`${baseUrl}/v1${path}`, init);
  }

  async #read<T>(response: Response): Promise<T> {
    if (!response.ok) {
      throw await toError(response);
    }
    return response.json();
  }
}

/** What the backend says is for the reader; that a request failed is not. */
async function toError(response: Response): Promise<Error> {
  const error = await ResponseError.fromResponse(
    response as Parameters<typeof ResponseError.fromResponse>[0],
  );
  const { message } = error.body.error;
  return message ? new Error(message, { cause: error }) : error;
}
