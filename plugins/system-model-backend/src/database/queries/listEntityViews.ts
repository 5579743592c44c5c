import {
  EntityFilter,
  ModelEntityView,
} from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { EntityRow } from '../rows';
import { applyEntityFilter } from './applyEntityFilter';
import { toEntityViews } from './toEntityViews';

/**
 * Reads a page of entities, by reference.
 *
 * @param page - `after` is the last reference of the page before
 */
export async function listEntityViews(
  knex: Knex,
  filter: EntityFilter,
  page: { readonly after?: string; readonly limit: number },
): Promise<ModelEntityView[]> {
  const rows: EntityRow[] = await knex('entities')
    .modify(query => applyEntityFilter(query, filter))
    .where('entities.entity_ref', '>', page.after ?? '')
    .orderBy('entities.entity_ref')
    .limit(page.limit)
    .select('entity_ref', 'entity', 'conflicts', 'stale', 'sequence');
  return await toEntityViews(knex, rows);
}
