import {
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';

/**
 * Finds those entities that the catalog does not show yet.
 *
 * @param catalogApi - Asked once for all of them
 */
export async function findMissing(
  catalogApi: Pick<CatalogApi, 'getEntitiesByRefs'>,
  entities: readonly CompoundEntityRef[],
): Promise<readonly CompoundEntityRef[]> {
  if (entities.length === 0) {
    return [];
  }
  const { items } = await catalogApi.getEntitiesByRefs({
    entityRefs: entities.map(entity => stringifyEntityRef(entity)),
    fields: ['kind', 'metadata.name'],
  });
  return entities.filter((_, index) => !items[index]);
}
