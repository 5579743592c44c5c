import { Entity } from '@backstage/catalog-model';

/**
 * How pages call an entity, besides its name: its title, and the display name of people and teams.
 *
 * @public
 */
export function listTitles({ metadata, spec }: Entity): string[] {
  const profile = spec?.profile as { displayName?: unknown } | undefined;
  return [metadata.title, profile?.displayName].filter(
    (title): title is string => typeof title === 'string' && title !== '',
  );
}
