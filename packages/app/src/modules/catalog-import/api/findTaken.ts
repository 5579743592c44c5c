import {
  ANNOTATION_ORIGIN_LOCATION,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';

/** Begins the origin of what nobody registered; whoever does takes it over. */
const FROM_THE_MODEL = 'system-model:';

/**
 * Finds the entities that the catalog already has from elsewhere. Registering
 * them once more would be accepted and have no effect, ever.
 *
 * @param known - What the catalog has under the names that a file describes
 * @param target - Address of that file
 * @returns Where each comes from, in words, by its reference
 */
export function findTaken(
  known: ReadonlyArray<Entity | undefined>,
  target: string,
): ReadonlyMap<string, string> {
  const taken = new Map<string, string>();
  for (const entity of known) {
    const origin = entity?.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
    const isFree =
      !origin ||
      origin === `url:${target}` ||
      origin.startsWith(FROM_THE_MODEL);
    if (entity && !isFree) {
      taken.set(stringifyEntityRef(entity), toPlace(origin));
    }
  }
  return taken;
}

function toPlace(origin: string): string {
  return origin.startsWith('file:')
    ? "the portal's own configuration"
    : origin.replace(/^url:/, '');
}
