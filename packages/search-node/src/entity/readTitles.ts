import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EntityTitles, listWholes, toEntityFacts } from './describeEntity';
import { listTitles } from './listTitles';

const FIELDS = ['metadata.name', 'metadata.title', 'spec.profile.displayName'];

/**
 * Reads how the owners, systems and domains of entities are called, all of
 * them at once. Those that do not exist are left out.
 *
 * @public
 */
export async function readTitles(
  entities: readonly Entity[],
  { auth, catalog }: { auth: AuthService; catalog: CatalogService },
): Promise<EntityTitles> {
  const refs = [
    ...new Set(entities.flatMap(entity => listWholes(toEntityFacts(entity)))),
  ];
  if (refs.length === 0) {
    return new Map();
  }
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs: refs, fields: FIELDS },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  return new Map(
    refs.flatMap((ref, index) => {
      const entity = items[index];
      return entity ? [[ref, listTitles(entity)] as const] : [];
    }),
  );
}
