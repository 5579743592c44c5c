import {
  EntityFindings,
  FieldProvenance,
  ModelEntity,
} from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { findSightings } from '../findSightings';
import { EntityRow, toModelEntity } from '../rows';

/** `conflicts` that nobody has decided, or values that are `stale`. */
export type FindingKind = 'conflicts' | 'stale';

/**
 * Reads a page of entities with fields that their owners are to look at, by reference.
 *
 * @param owners - References in lower case; all, if absent
 */
export async function listFindings(
  knex: Knex,
  kind: FindingKind,
  page: {
    readonly owners?: readonly string[];
    readonly after?: string;
    readonly limit: number;
  },
): Promise<EntityFindings[]> {
  const { after = '', limit, owners } = page;
  const rows: EntityRow[] = await knex<EntityRow>('entities')
    .where(kind, '>', 0)
    .where('entity_ref', '>', after)
    .modify(query => {
      if (owners) {
        query.whereIn('owner', owners);
      }
    })
    .orderBy('entity_ref')
    .limit(limit);
  const sightings = await findSightings(
    knex,
    rows.map(row => row.entity_ref),
  );
  return rows.map(row =>
    toFindings(
      sightings.refresh(toModelEntity(row, [])),
      row.owner ?? undefined,
      kind,
    ),
  );
}

function toFindings(
  { entity, entityRef, provenance }: ModelEntity,
  owner: string | undefined,
  kind: FindingKind,
): EntityFindings {
  const metadata = entity.metadata as { title?: unknown } | undefined;
  const title = metadata?.title;
  return {
    entityRef,
    ...(typeof title === 'string' && { title }),
    ...(owner !== undefined && { owner }),
    fields: provenance.filter(field => isFinding(field, kind)),
  };
}

function isFinding(field: FieldProvenance, kind: FindingKind): boolean {
  return kind === 'conflicts'
    ? field.isConflict && !field.settled
    : field.chosen.staleBecause !== undefined;
}
