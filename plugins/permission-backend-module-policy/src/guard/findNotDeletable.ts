import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_ORIGIN_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { catalogEntityDeletePermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

const PAGE_SIZE = 500;

export type FindNotDeletableOptions = {
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly permissions: PermissionsService;
};

/**
 * Finds the entities that came from a location and that the caller may not delete.
 *
 * @remarks
 *
 * Location entities do not count: they only point at others and have no owner.
 *
 * @returns How many entities came from the location, and the references of those that may not be deleted
 */
export async function findNotDeletable(
  options: FindNotDeletableOptions,
  location: { readonly type: string; readonly target: string },
  credentials: BackstageCredentials,
): Promise<{ total: number; refs: readonly string[] }> {
  const { auth, catalog, permissions } = options;
  const asPortal = { credentials: await auth.getOwnServiceCredentials() };

  let total = 0;
  const refs: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await catalog.queryEntities(
      cursor
        ? { cursor, limit: PAGE_SIZE }
        : {
            filter: {
              [`metadata.annotations.${ANNOTATION_ORIGIN_LOCATION}`]: `${location.type}:${location.target}`,
            },
            fields: ['kind', 'metadata.name', 'metadata.namespace'],
            limit: PAGE_SIZE,
          },
      asPortal,
    );
    const pageRefs = page.items
      .filter(entity => entity.kind !== 'Location')
      .map(entity => stringifyEntityRef(entity));

    const decisions = await permissions.authorize(
      pageRefs.map(resourceRef => ({
        permission: catalogEntityDeletePermission,
        resourceRef,
      })),
      { credentials },
    );
    total += pageRefs.length;
    refs.push(
      ...pageRefs.filter(
        (_, index) => decisions[index]?.result !== AuthorizeResult.ALLOW,
      ),
    );
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return { total, refs };
}
