import {
  formatSearchState,
  parseSearchState,
  toSearchQuery,
} from './searchState';

const parse = (search: string) => parseSearchState(new URLSearchParams(search));

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
      kind: 'API',
      lifecycles: ['production', 'deprecated'],
      cursor: 'MQ==',
    });
  });

  it('reads what it writes', () => {
    const state = parse(
      'query=a&types[]=b&filters[kind]=C&filters[lifecycle][]=d&pageCursor=e',
    );

    expect(parseSearchState(formatSearchState(state))).toEqual(state);
  });
});

describe('toSearchQuery', () => {
  it('asks for everything unless narrowed', () => {
    expect(toSearchQuery(parse('query=a'))).toEqual({
      term: 'a',
      types: undefined,
      filters: {},
      pageCursor: undefined,
    });
  });

  it('narrows by kind and by several lifecycles', () => {
    expect(
      toSearchQuery(
        parse(
          'query=a&filters[kind]=API&filters[lifecycle][]=x&filters[lifecycle][]=y',
        ),
      ).filters,
    ).toEqual({ kind: 'API', lifecycle: ['x', 'y'] });
  });
});
