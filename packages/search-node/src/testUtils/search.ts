import { widenPlan, listDoubtful } from '../query/widenPlan';
import { MatchPlan } from '../query/MatchPlan';
import { planMatch } from '../query/planMatch';
import { Filter } from '../store/Filter';
import { SearchStore, StorePage, StoreQuery } from '../store/SearchStore';

/**
 * What a test looks for.
 *
 * @public
 */
export type TestQuery = Partial<StorePage> & {
  /** As somebody types it. */
  readonly typed?: string;
  /** Instead of what is typed. */
  readonly match?: MatchPlan;
  /** Default: `component`. */
  readonly types?: readonly string[];
  readonly filter?: Filter;
  /** Default: all words. */
  readonly mode?: MatchPlan['mode'];
  /** Whether words may be mistyped. */
  readonly allowsMistakes?: boolean;
};

/**
 * Makes a store's query of what somebody types.
 *
 * @public
 */
export async function toStoreQuery(
  store: SearchStore,
  query: TestQuery,
): Promise<StoreQuery> {
  const { typed, types = ['component'], mode = 'all', filter } = query;
  const planned = query.match ?? (typed ? planMatch(typed) : undefined);
  const exact = planned && { ...planned, mode };
  const match =
    exact && query.allowsMistakes
      ? widenPlan(exact, await store.findUnknown(listDoubtful(exact)))
      : exact;
  return { types, match, filter };
}

/**
 * Finds what somebody types.
 *
 * @returns Titles in order, and how many there are in all
 * @public
 */
export async function search(
  store: SearchStore,
  query: TestQuery,
): Promise<{ titles: string[]; total: number }> {
  const { order = 'relevance', first, offset = 0, limit = 100 } = query;
  const { hits, total } = await store.find(await toStoreQuery(store, query), {
    order,
    first,
    offset,
    limit,
  });
  return { titles: hits.map(({ title }) => title), total };
}
