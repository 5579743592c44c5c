import { ModelEntityView } from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { EntityRow } from '../rows';
import { toEntityViews } from './toEntityViews';

/** @param entityRef - In lower case */
export async function findEntityView(
  knex: Knex,
  entityRef: string,
): Promise<ModelEntityView | undefined> {
  const rows = await knex<EntityRow>('entities')
    .where({ entity_ref: entityRef })
    .select('entity_ref', 'entity', 'conflicts', 'stale', 'sequence');
  const [view] = await toEntityViews(knex, rows);
  return view;
}
