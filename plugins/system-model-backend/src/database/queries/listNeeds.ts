import { ModelEdge } from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { chunk } from '../chunk';

/** The end that has the type needs the other one. */
const NEEDS = ['dependsOn', 'consumesApi'];
/** The end that has the type is what the other one needs. */
const SERVES = ['providesApi'];

/**
 * Reads the edges from some entities to what they need, or to what needs them.
 *
 * @remarks
 *
 * An API needs what provides it: who changes that may break those who consume the API.
 *
 * @param limit - At most so many
 */
export async function listNeeds(
  knex: Knex,
  entityRefs: readonly string[],
  direction: 'up' | 'down',
  limit: number,
): Promise<ModelEdge[]> {
  const [needs, serves] =
    direction === 'down'
      ? ['source_ref', 'target_ref']
      : ['target_ref', 'source_ref'];
  const edges: ModelEdge[] = [];
  for (const some of chunk(entityRefs)) {
    const rows = await knex('edges')
      .where(either =>
        either
          .where(one => one.whereIn(needs, some).whereIn('type', NEEDS))
          .orWhere(one => one.whereIn(serves, some).whereIn('type', SERVES)),
      )
      .distinct('source_ref', 'target_ref', 'type')
      .orderBy(['source_ref', 'target_ref', 'type'])
      .limit(limit - edges.length);
    edges.push(
      ...rows.map(row => ({
        from: row.source_ref,
        to: row.target_ref,
        type: row.type,
      })),
    );
    if (edges.length >= limit) {
      break;
    }
  }
  return edges;
}
