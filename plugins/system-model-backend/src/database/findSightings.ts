import { Claim, ModelEntity, Place } from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { toCanonicalText } from '../merge/toCanonicalText';
import { toIsoTime } from '../merge/toIsoTime';
import { chunk } from './chunk';

/** When sources last said what they say of entities. */
export type Sightings = {
  /** Gives the claims of an entity these times. */
  refresh(entity: ModelEntity): ModelEntity;
};

/**
 * Finds when what is said of entities was last confirmed.
 *
 * @remarks
 *
 * A scan that finds a collection as it was writes this in one place alone, and no
 * entity; in the provenance that is stored stands when it was merged.
 */
export async function findSightings(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<Sightings> {
  const times = new Map<string, number>();
  for (const some of chunk(entityRefs)) {
    const rows = await knex('observations')
      .join('manifests', 'manifests.id', 'observations.manifest')
      .join('collections', on =>
        on
          .on('collections.source', 'manifests.source')
          .on('collections.key', 'manifests.collection'),
      )
      .whereIn('observations.entity_ref', some)
      .whereNotNull('collections.read_at')
      .distinct('manifests.source', 'manifests.place', 'collections.read_at');
    rows.forEach(({ source, place, read_at }) =>
      times.set(toKey(source, JSON.parse(place)), Number(read_at)),
    );
  }
  const refreshClaim = (claim: Claim): Claim => {
    const time = times.get(toKey(claim.source, claim.place));
    return time === undefined
      ? claim
      : { ...claim, lastSeenAt: toIsoTime(time) };
  };
  return {
    refresh: entity => ({
      ...entity,
      provenance: entity.provenance.map(field => ({
        ...field,
        chosen: refreshClaim(field.chosen),
        others: field.others.map(refreshClaim),
      })),
    }),
  };
}

/** Lines are told of values, not of manifests. */
function toKey(source: string, place: Place): string {
  const { line: _, ...whole } =
    place.kind === 'file' ? place : { ...place, line: undefined };
  return toCanonicalText([source, whole]);
}
