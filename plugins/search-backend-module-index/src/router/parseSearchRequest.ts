import { parseOrInputError } from '@fairway/backend-toolkit';
import { FACET_FIELDS, SEARCH_ORDERS } from '@fairway/search-common';
import { z } from 'zod';
import { SearchRequest } from '../query/SearchRequest';

const DEFAULT_LIMIT = 25;
const MOST_VALUES = 100;
const MOST_FIELDS = 20;

const flag = z.enum(['true', 'false']).default('false');

/** A value, several, or (as the parser of queries makes it of many) numbered ones. */
const values = z.preprocess(value => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.values(value);
  }
  return Array.isArray(value) ? value : [value];
}, z.array(z.coerce.string().max(1_000)).max(MOST_VALUES));

/** What a request may say; others than these are left alone, as stock search does. */
function createSchema(limits: { maxTermLength: number; maxPageLimit: number }) {
  return z.object({
    term: z.string().max(limits.maxTermLength).default(''),
    types: values.optional(),
    filters: z
      .record(z.string().max(200), values)
      .refine(filters => Object.keys(filters).length <= MOST_FIELDS, {
        message: `expected at most ${MOST_FIELDS} fields`,
      })
      .default({}),
    sort: z.enum(SEARCH_ORDERS).default('relevance'),
    ownedFirst: flag,
    explain: flag,
    facets: z
      .string()
      .transform(list => list.split(',').filter(Boolean))
      .pipe(z.array(z.enum(FACET_FIELDS)))
      .default([]),
    pageLimit: z.coerce
      .number()
      .int()
      .min(1)
      .max(limits.maxPageLimit)
      .default(DEFAULT_LIMIT),
    pageCursor: z.string().max(4_000).optional(),
  });
}

/** @returns A function that reads a request from the parameters of a URL, and throws an InputError if it cannot */
export function createRequestParser(limits: {
  maxTermLength: number;
  maxPageLimit: number;
}): (query: unknown) => SearchRequest {
  const schema = createSchema(limits);
  return query => {
    const parsed = parseOrInputError(schema, query, 'The search');
    return {
      term: parsed.term,
      types: parsed.types,
      filters: dropEmpty(parsed.filters),
      order: parsed.sort,
      isOwnedFirst: parsed.ownedFirst === 'true',
      isExplained: parsed.explain === 'true',
      facets: parsed.facets,
      pageLimit: parsed.pageLimit,
      pageCursor: parsed.pageCursor,
    };
  };
}

/** As in stock search, an empty filter is none. */
function dropEmpty(
  filters: Readonly<Record<string, readonly string[]>>,
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(filters)
      .map(
        ([field, list]) => [field, list.filter(value => value !== '')] as const,
      )
      .filter(([, list]) => list.length > 0),
  );
}
