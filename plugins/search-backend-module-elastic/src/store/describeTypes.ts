import { StoredType } from '@fairway/search-node';
import { EngineClient } from '../client/EngineClient';
import { IndexNames } from '../index/IndexNames';
import { searchIndexes } from './searchIndexes';

const MOST_TYPES = 1_000;

/** What there is to find, by type; also types without documents. */
export async function describeTypes(
  client: EngineClient,
  names: IndexNames,
): Promise<StoredType[]> {
  const { body, status } = await client.request<
    Record<string, { mappings: { _meta?: { type?: string } } }>
  >({ method: 'GET', path: `/${names.all}/_mapping`, accept: [404] });
  if (status === 404) {
    return [];
  }
  const { aggregations } = await searchIndexes(client, [names.all], {
    size: 0,
    track_total_hits: false,
    aggs: { types: { terms: { field: 'type', size: MOST_TYPES } } },
  });
  const counts = new Map(
    (aggregations?.types.buckets ?? []).map(one => [one.key, one.doc_count]),
  );
  return Object.values(body)
    .flatMap(({ mappings }) => mappings._meta?.type ?? [])
    .map(type => ({ type, documents: counts.get(type) ?? 0 }));
}
