import {
  Entity,
  isApiEntity,
  parseEntityRef,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/**
 * Finds where the portal shows the APIs that an entity provides, or the entity itself if it is one.
 *
 * @param basePath - Of the portal, e.g. `/` or `/portal`
 * @returns Addresses by name of the API
 */
export function findApiPages(
  entity: Entity,
  basePath: string,
): Readonly<Record<string, string>> {
  const provided = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_PROVIDES_API)
    .map(({ targetRef }) => targetRef);
  const own = isApiEntity(entity) ? [stringifyEntityRef(entity)] : [];
  return Object.fromEntries(
    [...own, ...provided].map(ref => {
      const { namespace, name } = parseEntityRef(ref);
      const path = ['catalog', namespace, 'api', name, 'definition'];
      return [
        name,
        `${basePath.replace(/\/+$/, '')}/${path
          .map(encodeURIComponent)
          .join('/')}`,
      ];
    }),
  );
}
