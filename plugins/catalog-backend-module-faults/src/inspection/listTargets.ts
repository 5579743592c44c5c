import { Entity } from '@backstage/catalog-model';

/** A file that a Location entity leads to, as it is written there. */
export type LocationTarget = {
  readonly url: string;
  /** Whether the file may be missing. */
  readonly isOptional: boolean;
};

/**
 * Lists the files that an entity leads to: none, unless it is a Location.
 *
 * @param entity - One that the catalog found valid
 */
export function listTargets({ kind, spec }: Entity): LocationTarget[] {
  if (kind.toLowerCase() !== 'location' || (spec?.type ?? 'url') !== 'url') {
    return [];
  }
  return [spec?.target ?? [], spec?.targets ?? []].flat().map(url => ({
    url: String(url),
    isOptional: spec?.presence === 'optional',
  }));
}
