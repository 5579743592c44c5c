import type { ConfigApi } from '@backstage/frontend-plugin-api';
import {
  findOwnerFault,
  formatPlace,
  parsePlace,
  readDefault,
} from '../repositoryPlace/place';

/** What a new name is for, and so what must not have it yet. */
export type NameQuestion = {
  /** Kinds of entities that will have the name. */
  readonly kinds: readonly string[];
  /** Where a repository will have it, as `host?owner=…`. */
  readonly place?: string;
};

/**
 * Where the answers of a form so far put a repository.
 *
 * @param value - Answer of the field `RepositoryPlace`, nothing for where the configuration says
 * @returns `undefined` where that is not known yet
 */
export function readPlace(
  config: ConfigApi,
  value: unknown,
): string | undefined {
  const place = parsePlace(
    typeof value === 'string' ? value : undefined,
    readDefault(config),
  );
  return place.host && !findOwnerFault(place)
    ? formatPlace(place, {})
    : undefined;
}
