import { Filter, SqlPart, toCondition } from '@fairway/search-node';
import { INDEX_OF } from './documentIds';

/** Says that a document, by the SQL of its number, is found in one of some types. */
export function isLive(id: string, types: readonly string[]): SqlPart {
  return {
    sql: `${INDEX_OF(id)} in (
      select id from store_indexes
      where state = 'live' and type in (select value from json_each(?))
    )`,
    bindings: [JSON.stringify(types)],
  };
}

/** Says that a filter lets a document through. */
export function passes(id: string, filter: Filter): SqlPart {
  return toCondition(filter, (field, values) => ({
    sql: `${id} in (
      select id from store_values
      where field = ? and value in (select value from json_each(?))
    )`,
    bindings: [field, JSON.stringify(values)],
  }));
}
