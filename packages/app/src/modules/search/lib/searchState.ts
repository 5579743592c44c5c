import type { SearchQuery } from '@backstage/plugin-search-common';
import {
  FACET_FIELDS,
  SEARCH_ORDERS,
  type FacetField,
  type SearchOrder,
} from '@fairway/search-common';

/** What results can be narrowed by, besides their type. */
export type FilterField = Exclude<FacetField, 'type'>;

/** All of them, in the order in which they are shown. */
export const FILTER_FIELDS = FACET_FIELDS.filter(
  (field): field is FilterField => field !== 'type',
);

export type Filters = Readonly<Record<FilterField, readonly string[]>>;

/** Everything that decides what the search page shows; all of it is in the URL. */
export interface SearchPageState {
  readonly term: string;
  readonly type?: string;
  /** Chosen values, in lower case as the index counts them. */
  readonly filters: Filters;
  readonly sort: SearchOrder;
  /** Shows what the reader owns before the rest. */
  readonly ownedFirst: boolean;
  /** Shows administrators why results stand where they stand. */
  readonly explain: boolean;
  readonly cursor?: string;
}

/** A question to the search backend, with what only Fairway's understands. */
export type FairwaySearchQuery = SearchQuery & {
  readonly facets?: string;
  readonly sort?: SearchOrder;
  readonly ownedFirst?: true;
  readonly explain?: true;
  /** Half a word, which is not counted as something that people look for. */
  readonly typing?: true;
};

/** Reads one parameter in each of the ways in which lists are written in addresses. */
function readList(params: URLSearchParams, name: string): string[] {
  return [...params]
    .filter(
      ([key]) =>
        key === name ||
        (key.startsWith(`${name}[`) &&
          /^\[\d*\]$/.test(key.slice(name.length))),
    )
    .map(([, value]) => value);
}

/**
 * Reads the state of the page from its URL, whose parameter names are those of
 * the stock search page, so that links made for it work.
 */
export function parseSearchState(params: URLSearchParams): SearchPageState {
  const sort = params.get('sort');
  const readFilter = (field: FilterField) => [
    ...new Set(
      readList(params, `filters[${field}]`).map(value =>
        value.toLocaleLowerCase('en-US'),
      ),
    ),
  ];
  return {
    term: params.get('query') ?? '',
    type: readList(params, 'types')[0],
    filters: {
      kind: readFilter('kind'),
      owner: readFilter('owner'),
      lifecycle: readFilter('lifecycle'),
      tag: readFilter('tag'),
      system: readFilter('system'),
    },
    sort: SEARCH_ORDERS.find(order => order === sort) ?? 'relevance',
    ownedFirst: params.get('ownedFirst') === 'true',
    explain: params.get('explain') === 'true',
    cursor: params.get('pageCursor') ?? undefined,
  };
}

/** Writes a state as URL parameters. */
export function formatSearchState(state: SearchPageState): URLSearchParams {
  const params = new URLSearchParams();
  params.set('query', state.term);
  if (state.type) {
    params.append('types[]', state.type);
  }
  for (const field of FILTER_FIELDS) {
    for (const value of state.filters[field]) {
      params.append(`filters[${field}][]`, value);
    }
  }
  if (state.sort !== 'relevance') {
    params.set('sort', state.sort);
  }
  if (state.ownedFirst) {
    params.set('ownedFirst', 'true');
  }
  if (state.explain) {
    params.set('explain', 'true');
  }
  if (state.cursor) {
    params.set('pageCursor', state.cursor);
  }
  return params;
}

/** Turns the state into a question to the search engine. */
export function toSearchQuery(state: SearchPageState): FairwaySearchQuery {
  const { term, type, filters, sort, ownedFirst, explain, cursor } = state;
  return {
    term,
    types: type ? [type] : undefined,
    filters: Object.fromEntries(
      FILTER_FIELDS.filter(field => filters[field].length > 0).map(field => [
        field,
        [...filters[field]],
      ]),
    ),
    pageCursor: cursor,
    facets: FACET_FIELDS.join(','),
    sort: sort === 'relevance' ? undefined : sort,
    ownedFirst: ownedFirst || undefined,
    explain: explain || undefined,
  };
}

const NO_FILTERS = parseSearchState(new URLSearchParams()).filters;

/** What a state is without anything that narrows it. */
export function clearFilters(): Pick<SearchPageState, 'type' | 'filters'> {
  return { type: undefined, filters: NO_FILTERS };
}

/** Whether anything but the words narrows the results. */
export function isNarrowed({ type, filters }: SearchPageState): boolean {
  return (
    type !== undefined || FILTER_FIELDS.some(field => filters[field].length > 0)
  );
}
