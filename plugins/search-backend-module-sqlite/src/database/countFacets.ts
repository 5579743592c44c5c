import { FacetCount } from '@fairway/search-common';
import { StoreQuery, toStorable } from '@fairway/search-node';
import { toFtsQueries } from '../toFtsQuery';
import { Reader } from './Reader';
import { selectMatches } from './selectMatches';

type CountRow = { field: string; value: string; count: number };

/** Counts all matches by the values of fields. */
export async function countFacets(
  reader: Reader,
  { types, match, filter }: StoreQuery,
  fields: readonly string[],
  size: number,
): Promise<Record<string, FacetCount[]>> {
  const query = match && toFtsQueries(match).all;
  const hasMatches = !match || query !== undefined;
  const rows = hasMatches
    ? await count(reader, { types, query, filter }, fields, size)
    : [];
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
  wanted: Parameters<typeof selectMatches>[0],
  fields: readonly string[],
  size: number,
): Promise<CountRow[]> {
  const matches = selectMatches(wanted);
  return await reader.all<CountRow>(
    `with matches as materialized (${matches.sql}),
    counts as (
      select field, value, count(*) as count from store_values
      where field in (select value from json_each(?)) and field <> 'type'
        and id in (select id from matches)
      group by field, value
      union all
      select 'type', indexes.type, count(*) from matches
        join store_documents as documents on documents.id = matches.id
        join store_indexes as indexes on indexes.id = documents.index_id
      where 'type' in (select value from json_each(?))
      group by indexes.type
    ),
    places as (
      select *, row_number() over (
        partition by field order by count desc, value
      ) as place from counts
    )
    select field, value, count from places where place <= ? order by field, place`,
    [
      ...matches.bindings,
      JSON.stringify(fields.map(toStorable)),
      JSON.stringify(fields),
      size,
    ],
  );
}
