import { Knex } from 'knex';

/** Makes the system model new again. */
export async function emptyTables(knex: Knex): Promise<void> {
  for (const table of [
    'overlays',
    'settlements',
    'changes',
    'edges',
    'aliases',
    'entity_tags',
    'entities',
    'outdated',
    'observations',
    'manifests',
    'collections',
    'sources',
  ]) {
    await knex(table).delete();
  }
  await knex('counters').update({ value: 0 });
}
