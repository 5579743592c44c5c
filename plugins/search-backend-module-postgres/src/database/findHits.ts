import {
  StoreHit,
  StoreHits,
  StorePage,
  StoreQuery,
} from '@fairway/search-node';
import { Knex } from 'knex';
import { TsQueries, toTsQueries } from '../toTsQuery';
import { isWanted, passes } from './conditions';
import { countMatches, MOST_COUNTED } from './countMatches';
import { KeptStatements } from './KeptStatements';
import { selectBest } from './selectBest';
import { selectPage, Selection } from './selectPage';
import { selectRelevant } from './selectRelevant';
import { Reader, withSnapshot } from './withSnapshot';
import { WordCount, WordCounts } from './WordCounts';

/** What a store has to ask. */
export type Database = {
  readonly knex: Knex;
  readonly counts: WordCounts;
  readonly statements: KeptStatements;
};

const NOTHING: StoreHits = { hits: [], total: 0, isLowerBound: false };

/** Finds a part of the matches, and how many there are. */
export async function findHits(
  { knex, counts, statements }: Database,
  query: StoreQuery,
  page: StorePage,
): Promise<StoreHits> {
  const queries = query.match && toTsQueries(query.match);
  if (queries && queries.all === undefined) {
    return NOTHING;
  }
  const condition = isWanted(query, queries);
  if (!queries || page.order !== 'relevance') {
    const table = queries ? 'store_words' : 'store_documents';
    return await withSnapshot(knex, async reader =>
      toStoreHits(await countMatches(reader, condition, table), page, () =>
        selectInOrder(reader, { table, condition }, page),
      ),
    );
  }
  const relevance = {
    ...{ condition, queries, first: page.first },
    words: await weighWords(counts, query.match!.mode, queries),
  };
  // One statement, to which a transaction would add half of what it costs.
  const few = counts.areMany(condition)
    ? undefined
    : await selectRelevant(
        statement => statements.run(statement),
        relevance,
        page,
      );
  if (few) {
    return { ...few, isLowerBound: false };
  }
  counts.noteMany(condition);
  return await withSnapshot(knex, async reader => {
    const counted = await countMatches(reader, condition);
    return await toStoreHits(counted, page, () =>
      selectBest(reader, relevance, page, counted),
    );
  });
}

async function toStoreHits(
  counted: number,
  { offset, limit }: StorePage,
  select: () => Promise<StoreHit[]>,
): Promise<StoreHits> {
  const total = Math.min(counted, MOST_COUNTED);
  return {
    hits: limit === 0 || offset >= total ? [] : await select(),
    total,
    isLowerBound: counted > MOST_COUNTED,
  };
}

/** All matches have the same words where all of them are needed. */
async function weighWords(
  counts: WordCounts,
  mode: 'all' | 'most' | 'any',
  { words }: TsQueries,
): Promise<WordCount[]> {
  return mode === 'all'
    ? words.map(word => ({ word, count: 0 }))
    : await counts.count(words);
}

async function selectInOrder(
  reader: Reader,
  wanted: Pick<Selection, 'table' | 'condition'>,
  { order, first, offset, limit }: StorePage,
): Promise<StoreHit[]> {
  return await selectPage(reader, {
    ...wanted,
    order: first ? [passes(first)] : [],
    byChange: order === 'updated',
    offset,
    limit,
  });
}
