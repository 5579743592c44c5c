import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import type { SearchHealth, SearchInsights } from '@fairway/search-common';
import type { FairwaySearchApi, SearchClick } from './FairwaySearchApi';

/** Talks to the search backend as the signed-in user. */
export class FairwaySearchClient implements FairwaySearchApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  recordClick(click: SearchClick): void {
    this.#send('/v1/clicks', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(click),
      // The page may be left for the result before this is sent.
      keepalive: true,
    }).catch(() => undefined);
  }

  async getHealth(signal?: AbortSignal): Promise<SearchHealth> {
    const response = await this.#send('/v1/health', { signal });
    return response.json();
  }

  async getInsights(
    days: number,
    signal?: AbortSignal,
  ): Promise<SearchInsights> {
    const response = await this.#send(`/v1/insights?days=${days}`, { signal });
    return response.json();
  }

  async rebuild(type: string): Promise<void> {
    await this.#send(`/v1/indexes/${encodeURIComponent(type)}/rebuild`, {
      method: 'POST',
    });
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('search');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
