import {
  clearFilters,
  formatCatalogState,
  isFiltered,
  parseCatalogState,
} from './catalogState';

const parse = (search: string) =>
  parseCatalogState(new URLSearchParams(search), 'component');
const format = (search: string) =>
  decodeURIComponent(formatCatalogState(parse(search), 'component').toString());

describe('parseCatalogState', () => {
  it('is the first page of all components by default', () => {
    expect(parse('')).toEqual({
      kind: 'component',
      text: '',
      owned: false,
      starred: false,
      owners: [],
      types: [],
      lifecycles: [],
      tags: [],
      tiers: [],
      products: [],
      sort: { column: 'name', direction: 'ascending' },
      page: 1,
    });
  });

  it('understands links made for the stock catalog page', () => {
    const state = parse(
      'filters[kind]=API&filters[user]=owned&filters[type]=openapi' +
        '&filters[owners]=group:default/payments&filters[tags][0]=a&filters[tags][1]=b',
    );

    expect(state).toMatchObject({
      kind: 'api',
      owned: true,
      types: ['openapi'],
      owners: ['group:default/payments'],
      tags: ['a', 'b'],
    });
  });

  it.each(['page=0', 'page=-2', 'page=1.5', 'page=x', 'sort=;drop'])(
    'ignores nonsense: %s',
    search => {
      expect(parse(search)).toEqual(parse(''));
    },
  );
});

describe('formatCatalogState', () => {
  it.each([
    '',
    'kind=api',
    'text=pay&list=starred',
    'list=owned&owner=group:default/a&type=service&type=website&tag=go',
    'lifecycle=production&sort=-owner&page=3',
  ])('writes what parse reads: %s', search => {
    expect(format(search)).toBe(search);
  });
});

describe('isFiltered', () => {
  it.each([
    ['', false],
    ['kind=api&sort=-name&page=2', false],
    ['text=a', true],
    ['list=owned', true],
    ['tag=go', true],
  ])('%s: %s', (search, expected) => {
    expect(isFiltered(parse(search))).toBe(expected);
    expect(isFiltered(clearFilters(parse(search)))).toBe(false);
  });
});
