import { AuthService } from '@backstage/backend-plugin-api';
import { EntityFilterQuery } from '@backstage/catalog-client';
import { CatalogService } from '@backstage/plugin-catalog-node';

/**
 * Counts the entities that search can index.
 */
export class CatalogCounter {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  constructor(options: { auth: AuthService; catalog: CatalogService }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  async count(filter?: EntityFilterQuery): Promise<number> {
    const { totalItems } = await this.#catalog.queryEntities(
      { filter, limit: 0 },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return totalItems;
  }
}
