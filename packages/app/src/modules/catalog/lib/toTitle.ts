import type { Entity } from '@backstage/catalog-model';

/** The name of an entity for people: its title, the name of a person, or its name. */
export function toTitle(entity: Entity): string {
  const profile = entity.spec?.profile;
  const displayName =
    profile && typeof profile === 'object' && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return (
    entity.metadata.title ||
    (typeof displayName === 'string' && displayName) ||
    entity.metadata.name
  );
}
