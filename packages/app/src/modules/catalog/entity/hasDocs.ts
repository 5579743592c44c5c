import type { Entity } from '@backstage/catalog-model';

/** Tells whether an entity has documentation, its own or that of another one. */
export function hasDocs(entity: Entity): boolean {
  const annotations = entity.metadata.annotations ?? {};
  return Boolean(
    annotations['backstage.io/techdocs-ref'] ||
      annotations['backstage.io/techdocs-entity'],
  );
}
