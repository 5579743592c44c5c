import { ModelEntityView } from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { EntityStore } from '../EntityStore';
import { EntityRow } from '../rows';

/** Adds to rows of `entities` the other names that they go by. */
export async function toEntityViews(
  knex: Knex,
  rows: readonly Pick<
    EntityRow,
    'entity_ref' | 'entity' | 'conflicts' | 'stale' | 'sequence'
  >[],
): Promise<ModelEntityView[]> {
  const aliases = await new EntityStore(knex).listAliases(
    rows.map(row => row.entity_ref),
  );
  return rows.map(row => ({
    entityRef: row.entity_ref,
    entity: JSON.parse(row.entity),
    aliases: aliases.get(row.entity_ref) ?? [],
    sequence: Number(row.sequence),
    conflicts: row.conflicts,
    stale: row.stale,
  }));
}
