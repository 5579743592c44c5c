import { Filter, SqlPart } from '@fairway/search-node';
import { isLive, passes } from './conditions';

/** How much a word counts by where it is: keys, names, tags, description, text. */
const WEIGHTS = '0, 40, 12, 4, 1';

/** Which documents are wanted. */
export type Wanted = {
  readonly types: readonly string[];
  /** Query of FTS5; absent for all documents. */
  readonly query?: string;
  readonly filter?: Filter;
};

/** The statement that gives `id` of all that is wanted, and `score` if it is asked for. */
export function selectMatches(
  { types, query, filter }: Wanted,
  options: { readonly withScore?: boolean } = {},
): SqlPart {
  // The plus keeps SQLite from asking FTS5 for every single number that a filter
  // lets through, which takes a thousand times as long.
  const [table, id] =
    query === undefined
      ? ['store_documents', 'id']
      : ['store_words', '+store_words.rowid'];
  const score =
    query !== undefined && options.withScore
      ? `-bm25(store_words, ${WEIGHTS})`
      : '0';
  const conditions: SqlPart[] = [
    ...(query === undefined
      ? []
      : [{ sql: 'store_words match ?', bindings: [query] }]),
    isLive(id, types),
    ...(filter ? [passes(id, filter)] : []),
  ];
  return {
    sql: `select ${id} as id, ${score} as score from ${table} where ${conditions
      .map(({ sql }) => `(${sql})`)
      .join(' and ')}`,
    bindings: conditions.flatMap(({ bindings }) => bindings),
  };
}
