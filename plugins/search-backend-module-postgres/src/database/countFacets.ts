import { FacetCount } from '@fairway/search-common';
import { StoreQuery, toStorable } from '@fairway/search-node';
import { toTsQueries } from '../toTsQuery';
import { isWanted } from './conditions';
import { runRaw } from './runRaw';
import { Reader } from './withSnapshot';

type CountRow = { field: string; value: string; count: number };

/** Counts all matches by the values of fields. */
export async function countFacets(
  reader: Reader,
  query: StoreQuery,
  fields: readonly string[],
  size: number,
): Promise<Record<string, FacetCount[]>> {
  const rows = await count(reader, query, fields.map(toStorable), size);
  return Object.fromEntries(
    fields.map(field => [
      field,
      rows
        .filter(row => row.field === toStorable(field))
        .map(({ value, count: found }) => ({ value, count: found })),
    ]),
  );
}

async function count(
  reader: Reader,
  query: StoreQuery,
  fields: string[],
  size: number,
): Promise<CountRow[]> {
  const queries = query.match && toTsQueries(query.match);
  if (queries && queries.all === undefined) {
    return [];
  }
  const table = queries ? 'store_words' : 'store_documents';
  const condition = isWanted(query, queries);
  return await runRaw<CountRow>(reader, {
    sql: `with matches as materialized (
      select found.id, found.index_id from ${table} as found where ${condition.sql}
    ),
    counts as (
      select field, value, count(*)::int as count
      from store_values join matches on matches.id = store_values.id
      where field = any(?::text[]) and field <> 'type'
      group by field, value
      union all
      select 'type', indexes.type, counted.count from (
        select index_id, count(*)::int as count from matches group by index_id
      ) as counted
        join store_indexes as indexes on indexes.id = counted.index_id
      where 'type' = any(?::text[])
    ),
    places as (
      select *, row_number() over (
        partition by field order by count desc, value collate "C"
      ) as place from counts
    )
    select field, value, count from places where place <= ? order by field, place`,
    bindings: [...condition.bindings, fields, fields, size],
  });
}
