import type { SearchQuery } from '@backstage/plugin-search-common';

/** Everything that decides what the search page shows; all of it is in the URL. */
export interface SearchPageState {
  readonly term: string;
  readonly type?: string;
  readonly kind?: string;
  readonly lifecycles: readonly string[];
  readonly cursor?: string;
}

/**
 * Reads the state of the page from its URL, whose parameter names are those of
 * the stock search page, so that links made for it work.
 */
export function parseSearchState(params: URLSearchParams): SearchPageState {
  const values = (name: string) => [
    ...params.getAll(name),
    ...params.getAll(`${name}[]`),
    ...[...params]
      .filter(([key]) => /\[\d+\]$/.test(key) && key.startsWith(`${name}[`))
      .map(([, value]) => value),
  ];
  return {
    term: params.get('query') ?? '',
    type: values('types')[0],
    kind: params.get('filters[kind]') ?? undefined,
    lifecycles: values('filters[lifecycle]'),
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
  if (state.kind) {
    params.set('filters[kind]', state.kind);
  }
  for (const lifecycle of state.lifecycles) {
    params.append('filters[lifecycle][]', lifecycle);
  }
  if (state.cursor) {
    params.set('pageCursor', state.cursor);
  }
  return params;
}

/** Turns the state into a question to the search engine. */
export function toSearchQuery(state: SearchPageState): SearchQuery {
  const { term, type, kind, lifecycles, cursor } = state;
  return {
    term,
    types: type ? [type] : undefined,
    filters: {
      ...(kind && { kind }),
      ...(lifecycles.length > 0 && { lifecycle: [...lifecycles] }),
    },
    pageCursor: cursor,
  };
}
