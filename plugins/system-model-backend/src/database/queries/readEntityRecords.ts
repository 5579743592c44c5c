import {
  EntityRecord,
  EntityRecords,
} from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { EntityStore } from '../EntityStore';
import { findSightings } from '../findSightings';
import { EntityRow, toModelEntity } from '../rows';

/** Entities may be large: that many are in memory before it is known how large they are. */
const PORTION = 20;
/** Characters of JSON after which an answer ends. */
const ENOUGH = 4 * 1024 * 1024;

/**
 * Reads entities with where their values come from, as many as go into one answer.
 *
 * @param entityRefs - In lower case, each once
 */
export async function readEntityRecords(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<EntityRecords> {
  const items: EntityRecord[] = [];
  let size = 0;
  let at = 0;
  while (at < entityRefs.length && size < ENOUGH) {
    const rows = await knex<EntityRow>('entities').whereIn(
      'entity_ref',
      entityRefs.slice(at, at + PORTION),
    );
    items.push(...(await toRecords(knex, rows)));
    for (const row of rows) {
      size += row.entity.length + row.provenance.length;
    }
    at += PORTION;
  }
  return { items, rest: entityRefs.slice(at) };
}

async function toRecords(
  knex: Knex,
  rows: readonly EntityRow[],
): Promise<EntityRecord[]> {
  const refs = rows.map(row => row.entity_ref);
  const aliases = await new EntityStore(knex).listAliases(refs);
  const sightings = await findSightings(knex, refs);
  return rows.map(row => ({
    ...sightings.refresh(toModelEntity(row, aliases.get(row.entity_ref) ?? [])),
    conflicts: row.conflicts,
    stale: row.stale,
  }));
}
