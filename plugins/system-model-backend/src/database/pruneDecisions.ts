import { Knex } from 'knex';

/** Whoever comes back after a month is new. */
const KEPT_MS = 30 * 24 * 60 * 60_000;

/** Forgets what people decided about entities that are gone for long, and what these were called before. */
export async function pruneDecisions(knex: Knex, now: number): Promise<void> {
  for (const table of ['overlays', 'settlements', 'aliases']) {
    await knex(table)
      .whereIn(
        'entity_ref',
        knex('changes')
          .where({ type: 'removed' })
          .where('at', '<=', now - KEPT_MS)
          .select('entity_ref'),
      )
      .delete();
  }
}
