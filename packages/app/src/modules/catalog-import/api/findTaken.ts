import {
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';

/**
 * Finds an entity that the catalog already has from elsewhere. Registering it
 * once more would be accepted and have no effect, ever.
 *
 * @param known - What the catalog has under the names that a file describes
 * @param target - Address of that file
 */
export function findTaken(
  known: ReadonlyArray<Entity | undefined>,
  target: string,
): { readonly entity: Entity; readonly origin: string } | undefined {
  for (const entity of known) {
    const origin = entity?.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
    if (entity && origin && origin !== `url:${target}`) {
      return { entity, origin: origin.replace(/^url:/, '') };
    }
  }
  return undefined;
}
