import { ResponseError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { DependencyDirection, DependencyGraph } from '../types/DependencyGraph';
import {
  ChangesPage,
  EntityFindings,
  EntityProvenance,
  EntityQuery,
  EntityRecords,
  ModelEntityView,
  ModelPage,
  PageRequest,
} from '../types/EntityQuery';
import {
  EntityOverlay,
  OverlayField,
  OverlayOutcome,
  OverlayValues,
  Settlement,
} from '../types/Overlay';
import {
  DryRunRequest,
  DryRunResult,
  FormatInfo,
  ManifestWithProblems,
  SourceStatus,
} from '../types/Source';
import { toPath, toQuery } from './address';

/** @public */
export type SystemModelRequestOptions = {
  /** Of the caller; without one, it is up to `fetchApi` to say who asks. */
  readonly token?: string;
  readonly signal?: AbortSignal;
};

type Owned = PageRequest & { readonly owner?: readonly string[] };

/**
 * Asks the backend of the system model over HTTP. Every method fails with a
 * `ResponseError` if the answer is not a good one.
 *
 * @public
 */
export class SystemModelClient {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    readonly discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    readonly fetchApi?: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi ?? { fetch };
  }

  async listEntities(
    query: EntityQuery = {},
    options?: SystemModelRequestOptions,
  ): Promise<ModelPage<ModelEntityView>> {
    return await this.#get(`/entities${toQuery(query)}`, options);
  }

  async getEntity(
    entityRef: string,
    options?: SystemModelRequestOptions,
  ): Promise<ModelEntityView> {
    return await this.#get(toPath(entityRef), options);
  }

  /**
   * Finds an entity by a name that it goes by.
   *
   * @param name - Its name, or another that it has or had
   * @param query - Its kind, where several kinds have the name
   * @throws ResponseError with the status 409 if there are several; its `cause` has their references as `candidates`
   */
  async getEntityByName(
    name: string,
    query: { readonly kind?: string } = {},
    options?: SystemModelRequestOptions,
  ): Promise<ModelEntityView> {
    const path = `/entities/by-name/${encodeURIComponent(name)}`;
    return await this.#get(`${path}${toQuery(query)}`, options);
  }

  async getProvenance(
    entityRef: string,
    options?: SystemModelRequestOptions,
  ): Promise<EntityProvenance> {
    return await this.#get(`${toPath(entityRef)}/provenance`, options);
  }

  /** @param entityRefs - At most `MOST_RECORDS` */
  async getRecords(
    entityRefs: readonly string[],
    options?: SystemModelRequestOptions,
  ): Promise<EntityRecords> {
    const path = '/entities/by-refs';
    return await this.#send<EntityRecords>(
      'POST',
      path,
      { entityRefs },
      options,
    );
  }

  /** @param query - `both` and 3 steps unless said otherwise */
  async getDependencies(
    entityRef: string,
    query: {
      readonly direction?: DependencyDirection;
      readonly depth?: number;
    } = {},
    options?: SystemModelRequestOptions,
  ): Promise<DependencyGraph> {
    const path = `${toPath(entityRef)}/dependencies`;
    return await this.#get(`${path}${toQuery(query)}`, options);
  }

  /** @param query - `since` is the `cursor` of the answer before; without it, all is told from the beginning */
  async listChanges(
    query: { readonly since?: string; readonly limit?: number } = {},
    options?: SystemModelRequestOptions,
  ): Promise<ChangesPage> {
    return await this.#get(`/changes${toQuery(query)}`, options);
  }

  async listConflicts(
    query: Owned = {},
    options?: SystemModelRequestOptions,
  ): Promise<ModelPage<EntityFindings>> {
    return await this.#get(`/conflicts${toQuery(query)}`, options);
  }

  async listStale(
    query: Owned = {},
    options?: SystemModelRequestOptions,
  ): Promise<ModelPage<EntityFindings>> {
    return await this.#get(`/stale${toQuery(query)}`, options);
  }

  /** Chooses the source of a field. The entity follows some moments later. */
  async settle(
    entityRef: string,
    settlement: Settlement,
    options?: SystemModelRequestOptions,
  ): Promise<void> {
    const path = `${toPath(entityRef)}/settlements`;
    await this.#send('PUT', path, settlement, options);
  }

  async unsettle(
    entityRef: string,
    pointer: string,
    options?: SystemModelRequestOptions,
  ): Promise<void> {
    const path = `${toPath(entityRef)}/settlements${toQuery({ pointer })}`;
    await this.#send('DELETE', path, undefined, options);
  }

  async getOverlay(
    entityRef: string,
    options?: SystemModelRequestOptions,
  ): Promise<EntityOverlay> {
    return await this.#get(`${toPath(entityRef)}/overlay`, options);
  }

  /** Sets the fields that are given, and leaves the others. The entity follows some moments later. */
  async editOverlay(
    entityRef: string,
    values: OverlayValues,
    options?: SystemModelRequestOptions,
  ): Promise<OverlayOutcome> {
    const path = `${toPath(entityRef)}/overlay`;
    return await this.#send<OverlayOutcome>('PUT', path, { values }, options);
  }

  /** Takes back what was said of a field in the portal. */
  async clearOverlay(
    entityRef: string,
    field: OverlayField,
    options?: SystemModelRequestOptions,
  ): Promise<void> {
    const path = `${toPath(entityRef)}/overlay/${field}`;
    await this.#send('DELETE', path, undefined, options);
  }

  async listSources(
    options?: SystemModelRequestOptions,
  ): Promise<{ readonly items: readonly SourceStatus[] }> {
    return await this.#get('/sources', options);
  }

  /** What is wrong with manifests of all sources, of what the caller owns at least. */
  async listAllProblems(
    query: Owned = {},
    options?: SystemModelRequestOptions,
  ): Promise<ModelPage<ManifestWithProblems>> {
    return await this.#get(`/problems${toQuery(query)}`, options);
  }

  async listProblems(
    sourceId: string,
    query: Owned = {},
    options?: SystemModelRequestOptions,
  ): Promise<ModelPage<ManifestWithProblems>> {
    const path = `/sources/${encodeURIComponent(sourceId)}/problems`;
    return await this.#get(`${path}${toQuery(query)}`, options);
  }

  /** Has all of a source looked at again, soon. */
  async rescanSource(
    sourceId: string,
    options?: SystemModelRequestOptions,
  ): Promise<void> {
    const path = `/sources/${encodeURIComponent(sourceId)}/rescan`;
    await this.#send('POST', path, undefined, options);
  }

  /** Lets go of what a source does not list any more, and what is held back. */
  async confirmSource(
    sourceId: string,
    options?: SystemModelRequestOptions,
  ): Promise<void> {
    const path = `/sources/${encodeURIComponent(sourceId)}/confirm`;
    await this.#send('POST', path, undefined, options);
  }

  async dryRunSource(
    request: DryRunRequest,
    options?: SystemModelRequestOptions,
  ): Promise<DryRunResult> {
    return await this.#send<DryRunResult>(
      'POST',
      '/sources/dry-run',
      request,
      options,
    );
  }

  async listFormats(
    options?: SystemModelRequestOptions,
  ): Promise<{ readonly items: readonly FormatInfo[] }> {
    return await this.#get('/formats', options);
  }

  async getFormatSchema(
    formatId: string,
    options?: SystemModelRequestOptions,
  ): Promise<JsonObject> {
    const path = `/formats/${encodeURIComponent(formatId)}/schema`;
    return await this.#get(path, options);
  }

  async #get<T>(path: string, options?: SystemModelRequestOptions): Promise<T> {
    const response = await this.#fetch(path, {}, options);
    return await response.json();
  }

  async #send<T = void>(
    method: string,
    path: string,
    body: object | undefined,
    options?: SystemModelRequestOptions,
  ): Promise<T> {
    const response = await this.#fetch(
      path,
      {
        method,
        ...(body && {
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        }),
      },
      options,
    );
    const isEmpty = [202, 204].includes(response.status);
    return (isEmpty ? undefined : await response.json()) as T;
  }

  async #fetch(
    path: string,
    init: RequestInit,
    options: SystemModelRequestOptions = {},
  ): Promise<Response> {
    const { signal, token } = options;
    const baseUrl = await this.#discoveryApi.getBaseUrl('system-model');
    const response = await this.#fetchApi.fetch(`${baseUrl}/v1${path}`, {
      ...init,
      signal,
      headers: {
        ...init.headers,
        ...(token && { Authorization: `Bearer ${token}` }),
      },
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
