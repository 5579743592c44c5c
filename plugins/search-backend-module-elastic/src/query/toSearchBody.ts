import { StorePage, StoreQuery } from '@fairway/search-node';
import { allOf, Query } from './Query';
import { toFilterQuery } from './toFilterQuery';
import { toMatchQuery } from './toMatchQuery';
import { toScoredQuery } from './toScoredQuery';

/** Engines do not count further than this into the matches. */
const WINDOW = 10_000;

type Sort = Record<string, 'asc' | 'desc'>;

const BEST: Sort = { _score: 'desc' };
const BY_TITLE: Sort[] = [{ title: 'asc' }, { id: 'asc' }];
/** By the first letters, as whole titles take long to compare. */
const ROUGHLY_BY_TITLE: Sort[] = [{ titleOrder: 'asc' }, { id: 'asc' }];

/** Which documents are meant, as the engine is asked. */
export function toFilters({ match, filter }: StoreQuery): Query {
  return allOf([
    ...(match ? [toMatchQuery(match)] : []),
    ...(filter ? [toFilterQuery(filter)] : []),
  ]);
}

/** A page of matches, as the engine is asked for it. Beyond the window of the engine there are none. */
export function toSearchBody(query: StoreQuery, page: StorePage) {
  const { order, first, offset, limit } = page;
  const match = order === 'relevance' ? query.match : undefined;
  const scored = toScoredQuery(match, first);
  return {
    query: {
      bool: {
        ...scored,
        filter: [toFilters(match ? { ...query, match: undefined } : query)],
        minimum_should_match: 0,
      },
    },
    sort: [
      ...(match || first ? [BEST] : []),
      ...(order === 'updated' ? [{ updatedAt: 'desc' } as Sort] : []),
      ...(match ? ROUGHLY_BY_TITLE : BY_TITLE),
    ],
    from: Math.min(offset, WINDOW),
    size: Math.max(0, Math.min(limit, WINDOW - offset)),
    stored_fields: '_none_',
    docvalue_fields: ['hit'],
    // Beyond, what cannot be among the best is passed over.
    track_total_hits: WINDOW,
  };
}
