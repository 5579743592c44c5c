import {
  StoreHit,
  StoreHits,
  StorePage,
  StoreQuery,
} from '@fairway/search-node';
import { Knex } from 'knex';
import { toTsQueries } from '../toTsQuery';
import { isWanted, passes } from './conditions';
import { countMatches, MOST_COUNTED } from './countMatches';
import { selectBest } from './selectBest';
import { selectPage, Selection } from './selectPage';

const NOTHING: StoreHits = { hits: [], total: 0, isLowerBound: false };

/** Finds a part of the matches, and how many there are. */
export async function findHits(
  knex: Knex,
  query: StoreQuery,
  page: StorePage,
): Promise<StoreHits> {
  const queries = query.match && toTsQueries(query.match);
  if (queries && queries.all === undefined) {
    return NOTHING;
  }
  const table = queries ? 'store_words' : 'store_documents';
  const condition = isWanted(query, queries);
  const counted = await countMatches(knex, table, condition);
  const total = Math.min(counted, MOST_COUNTED);
  const isLowerBound = counted > MOST_COUNTED;
  if (page.limit === 0 || page.offset >= total) {
    return { hits: [], total, isLowerBound };
  }
  const hits =
    queries && page.order === 'relevance'
      ? await selectBest(
          knex,
          { condition, total: counted, queries, mode: query.match!.mode },
          page,
        )
      : await selectInOrder(knex, { table, condition }, page);
  return { hits, total, isLowerBound };
}

async function selectInOrder(
  knex: Knex,
  wanted: Pick<Selection, 'table' | 'condition'>,
  { order, first, offset, limit }: StorePage,
): Promise<StoreHit[]> {
  return await selectPage(knex, {
    ...wanted,
    order: first ? [passes(first)] : [],
    byChange: order === 'updated',
    offset,
    limit,
  });
}
