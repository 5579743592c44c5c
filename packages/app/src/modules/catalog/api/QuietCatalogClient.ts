import {
  CatalogClient,
  type CatalogRequestOptions,
} from '@backstage/catalog-client';
import {
  parseEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';

/**
 * Reads one entity as the stock client reads several: a missing one is then no
 * failed request, which a browser would write to its console.
 */
export class QuietCatalogClient extends CatalogClient {
  override async getEntityByRef(
    entityRef: string | CompoundEntityRef,
    options?: CatalogRequestOptions,
  ): Promise<Entity | undefined> {
    const entityRefs = [stringifyEntityRef(parseEntityRef(entityRef))];
    const { items } = await this.getEntitiesByRefs({ entityRefs }, options);
    return items[0];
  }
}
