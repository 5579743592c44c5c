import { JsonObject } from '@backstage/types';

/** A query in the language of the engine. */
export type Query = JsonObject;

/** No word of an index is longer, and engines refuse beginnings that are. */
const LONGEST_WORD = 256;

export const MATCH_ALL: Query = { match_all: {} };
export const MATCH_NONE: Query = { match_none: {} };

/** Matches what has one of the terms, which are compared as they are. */
export function hasAny(field: string, terms: readonly string[]): Query {
  return terms.length === 1
    ? { term: { [field]: { value: terms[0] } } }
    : { terms: { [field]: [...terms] } };
}

export function beginsWith(field: string, beginning: string): Query {
  return beginning.length > LONGEST_WORD
    ? MATCH_NONE
    : { prefix: { [field]: { value: beginning } } };
}

export function anyOf(queries: readonly Query[]): Query {
  return someOf(queries, 1);
}

/** @param least - How many of them have to match */
export function someOf(queries: readonly Query[], least: number): Query {
  if (queries.length < least) {
    return MATCH_NONE;
  }
  return queries.length === 1
    ? queries[0]
    : { bool: { should: [...queries], minimum_should_match: least } };
}

export function allOf(queries: readonly Query[]): Query {
  if (queries.length === 0) {
    return MATCH_ALL;
  }
  return queries.length === 1 ? queries[0] : { bool: { filter: [...queries] } };
}

/** Gives what matches so many points, however well it matches. */
export function worth(points: number, query: Query): Query {
  return { constant_score: { filter: query, boost: points } };
}

/** Gives the points of the best of them. */
export function best(queries: readonly Query[]): Query {
  return queries.length === 1
    ? queries[0]
    : { dis_max: { queries: [...queries] } };
}
