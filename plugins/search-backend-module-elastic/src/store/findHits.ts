import { StoreHits, StorePage, StoreQuery } from '@fairway/search-node';
import { EngineClient } from '../client/EngineClient';
import { IndexNames } from '../index/IndexNames';
import { toTextScore } from '../query/toScoredQuery';
import { toSearchBody } from '../query/toSearchBody';
import { searchIndexes } from './searchIndexes';

export async function findHits(
  client: EngineClient,
  names: IndexNames,
  query: StoreQuery,
  page: StorePage,
): Promise<StoreHits> {
  const { hits } = await searchIndexes(
    client,
    query.types.map(type => names.ofType(type)),
    toSearchBody(query, page),
  );
  return {
    hits: (hits?.hits ?? []).map(({ _score, fields }) => ({
      ...JSON.parse(Buffer.from(fields.hit[0], 'base64').toString()),
      score: toTextScore(_score ?? 0),
    })),
    total: hits?.total.value ?? 0,
    isLowerBound: hits?.total.relation === 'gte',
  };
}
