import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Entities that are asked about. If none of so many has docs, it is not worth asking on. */
const SAMPLE = 100;

/**
 * Finds out whether any docs have been built that search could index.
 *
 * @remarks
 *
 * Docs are built when someone first opens them, so a new portal has entities
 * with docs for a while, and no docs yet.
 */
export class DocsProbe {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #discovery: DiscoveryService;
  #found = false;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    discovery: DiscoveryService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#discovery = options.discovery;
  }

  /** Notes that docs were built, which saves asking. */
  setFound(): void {
    this.#found = true;
  }

  async hasDocs(): Promise<boolean> {
    if (this.#found) {
      return true;
    }
    const credentials = await this.#auth.getOwnServiceCredentials();
    const { items } = await this.#catalog.queryEntities(
      {
        filter: {
          'metadata.annotations.backstage.io/techdocs-ref':
            CATALOG_FILTER_EXISTS,
        },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
        limit: SAMPLE,
        totalItems: 'exclude',
      },
      { credentials },
    );
    const baseUrl = await this.#discovery.getBaseUrl('techdocs');
    for (const entity of items) {
      const { token } = await this.#auth.getPluginRequestToken({
        onBehalfOf: credentials,
        targetPluginId: 'techdocs',
      });
      const response = await fetch(
        `${baseUrl}/static/docs/${toPath(entity)}/search/search_index.json`,
        { headers: { Authorization: `Bearer ${token}` } },
      );
      // The connection is not given back before the body is read.
      await response.arrayBuffer();
      if (response.ok) {
        this.#found = true;
        return true;
      }
    }
    return false;
  }
}

function toPath({ kind, metadata }: Entity): string {
  return [metadata.namespace ?? DEFAULT_NAMESPACE, kind, metadata.name]
    .join('/')
    .toLocaleLowerCase('en-US');
}
