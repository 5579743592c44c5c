import type { Entity } from '@backstage/catalog-model';

/** The name of an entity for people: its title, the name of a person, what a location reads, or its name. */
export function toTitle(entity: Entity): string {
  const profile = entity.spec?.profile;
  const displayName =
    profile && typeof profile === 'object' && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return (
    entity.metadata.title ||
    (typeof displayName === 'string' && displayName) ||
    findGeneratedTarget(entity) ||
    entity.metadata.name
  );
}

/** A location that nobody wrote has a name that tells nothing, but reads one file or address. */
function findGeneratedTarget({ kind, metadata, spec }: Entity) {
  const isGenerated =
    kind.toLowerCase() === 'location' && metadata.name.startsWith('generated-');
  return isGenerated && typeof spec?.target === 'string'
    ? spec.target
    : undefined;
}
