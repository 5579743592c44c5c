import { DependencyNode } from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { chunk } from '../chunk';
import { EntityRow } from '../rows';

/** What is shown of an entity beside others. */
export type NodeFacts = Pick<
  DependencyNode,
  'title' | 'type' | 'lifecycle' | 'owner' | 'system' | 'tier'
>;

/** By reference; those that no source describes are absent. */
export async function findNodes(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<Map<string, NodeFacts>> {
  const nodes = new Map<string, NodeFacts>();
  for (const some of chunk(entityRefs)) {
    const rows = await knex<EntityRow>('entities')
      .whereIn('entity_ref', some)
      .select(
        'entity_ref',
        'entity',
        'type',
        'lifecycle',
        'owner',
        'system',
        'tier',
      );
    rows.forEach(row => nodes.set(row.entity_ref, toFacts(row)));
  }
  return nodes;
}

function toFacts(
  row: Pick<
    EntityRow,
    'entity' | 'type' | 'lifecycle' | 'owner' | 'system' | 'tier'
  >,
): NodeFacts {
  const title: unknown = JSON.parse(row.entity).metadata?.title;
  const { lifecycle, owner, system, tier, type } = row;
  return {
    ...(typeof title === 'string' && { title }),
    ...(type !== null && { type }),
    ...(lifecycle !== null && { lifecycle }),
    ...(owner !== null && { owner }),
    ...(system !== null && { system }),
    ...(tier !== null && { tier }),
  };
}
