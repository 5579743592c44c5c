import {
  parseEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';

/** The other entity whose docs one shows as its own, if it does. */
export function findDocsEntity(entity: Entity): CompoundEntityRef | undefined {
  const ref = entity.metadata.annotations?.['backstage.io/techdocs-entity'];
  try {
    return ref ? parseEntityRef(ref) : undefined;
  } catch {
    return undefined;
  }
}
