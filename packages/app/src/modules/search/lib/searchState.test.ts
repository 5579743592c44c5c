import {
  clearFilters,
  formatSearchState,
  isNarrowed,
  parseSearchState,
  toSearchQuery,
} from './searchState';

const parse = (search: string) => parseSearchState(new URLSearchParams(search));

const none = { kind: [], owner: [], lifecycle: [], tag: [], system: [] };

describe('parseSearchState', () => {
  it('reads links made for the stock search page', () => {
    expect(
      parse(
        'query=pay&types[]=techdocs&filters[kind]=API' +
          '&filters[lifecycle][0]=production&filters[lifecycle][1]=deprecated&pageCursor=MQ==',
      ),
    ).toEqual({
      term: 'pay',
      type: 'techdocs',
      filters: {
        ...none,
        kind: ['api'],
        lifecycle: ['production', 'deprecated'],
      },
      sort: 'relevance',
      ownedFirst: false,
      explain: false,
      cursor: 'MQ==',
    });
  });

  it('takes what it does not know for the default', () => {
    expect(parse('sort=magic&ownedFirst=perhaps&filters[color]=red')).toEqual(
      parse(''),
    );
    expect(parse('filters[kind]=API&filters[kind][]=api').filters.kind).toEqual(
      ['api'],
    );
  });

  it('reads what it writes', () => {
    const state = parse(
      'query=a&types[]=b&filters[kind][]=c&filters[lifecycle][]=d&filters[owner][]=group:default/e' +
        '&sort=title&ownedFirst=true&explain=true&pageCursor=e',
    );

    expect(parseSearchState(formatSearchState(state))).toEqual(state);
  });

  it('writes nothing that is not set', () => {
    expect(String(formatSearchState(parse('query=a')))).toBe('query=a');
  });
});

describe('toSearchQuery', () => {
  it('asks for everything unless narrowed', () => {
    expect(toSearchQuery(parse('query=a'))).toEqual({
      term: 'a',
      types: undefined,
      filters: {},
      pageCursor: undefined,
      facets: 'type,kind,owner,lifecycle,tag,system',
    });
  });

  it('narrows by several values of several fields, in an order', () => {
    expect(
      toSearchQuery(
        parse(
          'query=a&filters[kind]=API&filters[lifecycle][]=x&filters[lifecycle][]=y&sort=updated&ownedFirst=true',
        ),
      ),
    ).toMatchObject({
      filters: { kind: ['api'], lifecycle: ['x', 'y'] },
      sort: 'updated',
      ownedFirst: true,
    });
  });
});

describe('filters', () => {
  it('are there, or cleared', () => {
    const state = parse('query=a&filters[tag]=go');

    expect(isNarrowed(state)).toBe(true);
    expect(isNarrowed(parse('query=a&types=techdocs'))).toBe(true);
    expect(isNarrowed({ ...state, ...clearFilters() })).toBe(false);
  });
});
