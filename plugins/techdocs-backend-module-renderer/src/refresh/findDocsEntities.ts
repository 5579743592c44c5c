import { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { getLocationForEntity } from '@backstage/plugin-techdocs-node';

const TECHDOCS_REF = 'backstage.io/techdocs-ref';
const PAGE_SIZE = 200;

/** Whether the documentation of an entity is read from a repository. */
function isDocumentedIn(
  repositoryUrl: string,
  entity: Entity,
  integrations: ScmIntegrationRegistry,
): boolean {
  try {
    const { type, target } = getLocationForEntity(entity, integrations);
    return (
      type === 'url' &&
      `${target}/`.toLowerCase().startsWith(`${repositoryUrl}/`.toLowerCase())
    );
  } catch {
    // Its reference does not resolve; the reader of its docs is told so.
    return false;
  }
}

/**
 * Finds the entities whose documentation is read from a repository.
 *
 * @remarks
 *
 * The catalog picks by text, which is enough to not read all of it; what it
 * gives is looked at once more, because `/team/api` is also in `/team/api-docs`.
 */
export async function* findDocsEntities(options: {
  repositoryUrl: string;
  catalog: CatalogService;
  auth: AuthService;
  integrations: ScmIntegrationRegistry;
}): AsyncGenerator<Entity> {
  const { repositoryUrl, catalog, auth, integrations } = options;
  const annotation = (name: string) => `metadata.annotations.${name}`;
  let cursor: string | undefined;
  do {
    const page = await catalog.queryEntities(
      cursor
        ? { cursor, limit: PAGE_SIZE }
        : {
            filter: { [annotation(TECHDOCS_REF)]: CATALOG_FILTER_EXISTS },
            fullTextFilter: {
              term: repositoryUrl,
              fields: [
                annotation(TECHDOCS_REF),
                annotation(ANNOTATION_SOURCE_LOCATION),
                annotation(ANNOTATION_LOCATION),
              ],
            },
            limit: PAGE_SIZE,
            totalItems: 'exclude',
          },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    yield* page.items.filter(entity =>
      isDocumentedIn(repositoryUrl, entity, integrations),
    );
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
}
