import { EntityFilter } from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';

/** Columns of `entities` that have the values of a filter. */
const COLUMNS = [
  'kind',
  'namespace',
  'owner',
  'type',
  'lifecycle',
  'tier',
  'product',
  'system',
] as const;

/**
 * Narrows a query of `entities` to those that fit.
 *
 * @param filter - With values in lower case, and references in full
 */
export function applyEntityFilter(
  query: Knex.QueryBuilder,
  filter: EntityFilter,
): void {
  for (const column of COLUMNS) {
    const values = filter[column];
    if (values) {
      query.whereIn(`entities.${column}`, values);
    }
  }
  const { tag, q } = filter;
  if (tag) {
    query.whereExists(tags =>
      tags
        .from('entity_tags')
        .whereRaw('entity_tags.entity_ref = entities.entity_ref')
        .whereIn('entity_tags.tag', tag),
    );
  }
  if (q) {
    applyName(query, q);
  }
}

function applyName(query: Knex.QueryBuilder, q: string): void {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  query.where(either =>
    either
      .whereRaw(`lower(entities.name) like ? escape '\\'`, [pattern])
      .orWhereExists(aliases =>
        aliases
          .from('aliases')
          .whereRaw('aliases.entity_ref = entities.entity_ref')
          .where({ is_former: false })
          .whereRaw(`aliases.alias like ? escape '\\'`, [pattern]),
      ),
  );
}
