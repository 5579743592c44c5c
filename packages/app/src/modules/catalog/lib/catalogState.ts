/** Everything that decides which rows the catalog page shows; all of it is in the URL. */
export interface CatalogState {
  /** Lower case, as in entity references. */
  readonly kind: string;
  readonly text: string;
  readonly owned: boolean;
  readonly starred: boolean;
  readonly owners: readonly string[];
  readonly types: readonly string[];
  readonly lifecycles: readonly string[];
  readonly tags: readonly string[];
  readonly tiers: readonly string[];
  readonly products: readonly string[];
  readonly sort: CatalogSort;
  /** Counted from 1. */
  readonly page: number;
}

export interface CatalogSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export type FilterName =
  | 'owners'
  | 'types'
  | 'lifecycles'
  | 'tags'
  | 'tiers'
  | 'products';

const filterParams: Record<FilterName, string> = {
  owners: 'owner',
  types: 'type',
  lifecycles: 'lifecycle',
  tags: 'tag',
  tiers: 'tier',
  products: 'product',
};

const defaultSort: CatalogSort = { column: 'name', direction: 'ascending' };

/**
 * Reads the state of the page from its URL.
 *
 * @remarks
 *
 * Beside its own short names it understands those of the stock catalog page
 * (`filters[kind]=…`), because cards of other plugins link to it that way.
 */
export function parseCatalogState(
  params: URLSearchParams,
  defaultKind: string,
): CatalogState {
  const one = (name: string, stockName = name) =>
    params.get(name) ?? params.get(`filters[${stockName}]`) ?? undefined;
  const many = (name: string, stockName: string) => [
    ...new Set([
      ...params.getAll(name),
      ...params.getAll(`filters[${stockName}]`),
      ...[...params]
        .filter(([key]) => key.startsWith(`filters[${stockName}][`))
        .map(([, value]) => value),
    ]),
  ];
  const list = params.get('list') ?? params.get('filters[user]');
  const page = Number(params.get('page'));
  return {
    kind: (one('kind') ?? defaultKind).toLowerCase(),
    text: one('text') ?? '',
    owned: list === 'owned',
    starred: list === 'starred',
    owners: many('owner', 'owners'),
    types: many('type', 'type'),
    lifecycles: many('lifecycle', 'lifecycles'),
    tags: many('tag', 'tags'),
    tiers: many('tier', 'tiers'),
    products: many('product', 'products'),
    sort: parseSort(params.get('sort')),
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

/** Writes a state as URL parameters, leaving out what is as by default. */
export function formatCatalogState(
  state: CatalogState,
  defaultKind: string,
): URLSearchParams {
  const params = new URLSearchParams();
  if (state.kind !== defaultKind) {
    params.set('kind', state.kind);
  }
  if (state.text) {
    params.set('text', state.text);
  }
  if (state.owned || state.starred) {
    params.set('list', state.owned ? 'owned' : 'starred');
  }
  for (const [name, param] of Object.entries(filterParams)) {
    for (const value of state[name as FilterName]) {
      params.append(param, value);
    }
  }
  const { column, direction } = state.sort;
  if (column !== defaultSort.column || direction !== defaultSort.direction) {
    params.set('sort', direction === 'descending' ? `-${column}` : column);
  }
  if (state.page > 1) {
    params.set('page', String(state.page));
  }
  return params;
}

/** Tells whether anything but kind, order and page narrows the list. */
export function isFiltered(state: CatalogState): boolean {
  return (
    state.text !== '' ||
    state.owned ||
    state.starred ||
    Object.keys(filterParams).some(name => state[name as FilterName].length > 0)
  );
}

/** The same list without anything that narrows it. */
export function clearFilters(state: CatalogState): CatalogState {
  return {
    ...state,
    text: '',
    owned: false,
    starred: false,
    owners: [],
    types: [],
    lifecycles: [],
    tags: [],
    tiers: [],
    products: [],
    page: 1,
  };
}

function parseSort(value: string | null): CatalogSort {
  const match = /^(-?)([a-z]+)$/.exec(value ?? '');
  return match
    ? { column: match[2], direction: match[1] ? 'descending' : 'ascending' }
    : defaultSort;
}
