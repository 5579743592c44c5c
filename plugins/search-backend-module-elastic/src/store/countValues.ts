import { FacetCount } from '@fairway/search-common';
import { StoreQuery } from '@fairway/search-node';
import { EngineClient } from '../client/EngineClient';
import { IndexNames } from '../index/IndexNames';
import { toFieldName } from '../index/toFieldName';
import { toFilters } from '../query/toSearchBody';
import { searchIndexes } from './searchIndexes';

/** Counts are exact for fields of so many values in each type, and near it for those of more. */
const VALUES_OF_SHARD = 5_000;

export async function countValues(
  client: EngineClient,
  names: IndexNames,
  query: StoreQuery,
  fields: readonly string[],
  size: number,
): Promise<Record<string, FacetCount[]>> {
  if (fields.length === 0) {
    return {};
  }
  const { aggregations = {} } = await searchIndexes(
    client,
    query.types.map(type => names.ofType(type)),
    {
      query: { bool: { filter: [toFilters(query)] } },
      size: 0,
      track_total_hits: false,
      aggs: Object.fromEntries(
        fields.map((field, index) => [
          index,
          {
            terms: {
              field: field === 'type' ? 'type' : toFieldName(field),
              size,
              shard_size: Math.max(size, VALUES_OF_SHARD),
            },
          },
        ]),
      ),
    },
  );
  return Object.fromEntries(
    fields.map((field, index) => [
      field,
      (aggregations[index]?.buckets ?? []).map(({ key, doc_count }) => ({
        value: key,
        count: doc_count,
      })),
    ]),
  );
}
