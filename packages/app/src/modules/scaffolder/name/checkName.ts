import type { FetchApi } from '@backstage/frontend-plugin-api';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { ResponseError } from '@backstage/errors';
import { findNameFault, type NameFault } from './findNameFault';

/** What is known about a name before anything is created with it. */
export type NameVerdict =
  | { state: 'free' }
  | { state: 'misspelt'; fault: NameFault }
  | { state: 'takenInCatalog' }
  | { state: 'takenInForge'; repository: string }
  | { state: 'unknown'; reason: string };

export type NameCheckOptions = {
  catalogApi: Pick<CatalogApi, 'getEntitiesByRefs'>;
  fetchApi: FetchApi;
  /** Kinds of entities that must not have the name yet. */
  kinds: readonly string[];
  /** Where a repository of that name is to be made, as `host?owner=…`; without one only the catalog is asked. */
  place?: string;
  signal?: AbortSignal;
};

async function isInCatalog(name: string, options: NameCheckOptions) {
  const { items } = await options.catalogApi.getEntitiesByRefs({
    entityRefs: options.kinds.map(kind => `${kind}:default/${name}`),
    fields: ['kind', 'metadata.name'],
  });
  return items.some(entity => entity !== undefined);
}

/** The server asks the git host, whose address and credentials are no business of a browser. */
async function findRepository(
  name: string,
  place: string,
  { fetchApi, signal }: NameCheckOptions,
): Promise<string | undefined> {
  const query = new URLSearchParams({ name, place });
  const response = await fetchApi.fetch(
    `plugin://scaffolder/kits/v1/repository?${query}`,
    { signal },
  );
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  const answer: { repository: string; exists: boolean } = await response.json();
  return answer.exists ? answer.repository : undefined;
}

/** Finds out whether something new may have a name: well written, and free in the catalog and on the git host. */
export async function checkName(
  name: string,
  options: NameCheckOptions,
): Promise<NameVerdict> {
  const fault = findNameFault(name);
  if (fault) {
    return { state: 'misspelt', fault };
  }
  const { place } = options;
  try {
    const [inCatalog, repository] = await Promise.all([
      isInCatalog(name, options),
      place ? findRepository(name, place, options) : undefined,
    ]);
    if (repository) {
      return { state: 'takenInForge', repository };
    }
    return { state: inCatalog ? 'takenInCatalog' : 'free' };
  } catch (error) {
    return {
      state: 'unknown',
      reason: error instanceof Error ? error.message : String(error),
    };
  }
}
