import type { FetchApi } from '@backstage/frontend-plugin-api';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { ResponseError } from '@backstage/errors';
import { findNameFault, type NameFault } from './findNameFault';

const PAGE_SIZE = 50;

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
  /** Owner of the new repository; without one only the catalog is asked. */
  organization?: string;
  signal?: AbortSignal;
};

async function isInCatalog(name: string, options: NameCheckOptions) {
  const { items } = await options.catalogApi.getEntitiesByRefs({
    // a kit registers an API of the same name as its component
    entityRefs: [`component:default/${name}`, `api:default/${name}`],
    fields: ['kind', 'metadata.name'],
  });
  return items.some(entity => entity !== undefined);
}

type FoundRepository = { full_name: string };

/** Asks by searching: a browser notes every 404 as an error in its console, and that would be the good answer. */
async function isInForge(repository: string, options: NameCheckOptions) {
  const [, name] = repository.split('/');
  for (let page = 1; ; page++) {
    const query = new URLSearchParams({
      q: name,
      limit: String(PAGE_SIZE),
      page: String(page),
    });
    const response = await options.fetchApi.fetch(
      `plugin://forge/api/v1/repos/search?${query}`,
      { signal: options.signal },
    );
    // the answer of a portal that has no forge
    if (response.status === 404) {
      return false;
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const { data }: { data: FoundRepository[] } = await response.json();
    if (data.some(found => found.full_name === repository)) {
      return true;
    }
    if (data.length < PAGE_SIZE) {
      return false;
    }
  }
}

/** Finds out whether something new may have a name: well written, and free in catalog and forge. */
export async function checkRepositoryName(
  name: string,
  options: NameCheckOptions,
): Promise<NameVerdict> {
  const fault = findNameFault(name);
  if (fault) {
    return { state: 'misspelt', fault };
  }
  const { organization } = options;
  const repository = `${organization}/${name}`;
  try {
    const [inCatalog, inForge] = await Promise.all([
      isInCatalog(name, options),
      organization ? isInForge(repository, options) : false,
    ]);
    if (inForge) {
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
