import { createRequestParser } from './parseSearchRequest';

const parse = createRequestParser({ maxTermLength: 200, maxPageLimit: 100 });

describe('createRequestParser', () => {
  it('has a default for everything', () => {
    expect(parse({})).toEqual({
      term: '',
      types: undefined,
      filters: {},
      order: 'relevance',
      isOwnedFirst: false,
      isExplained: false,
      facets: [],
      pageLimit: 25,
      pageCursor: undefined,
    });
  });

  it('reads what stock pages send', () => {
    expect(
      parse({
        term: 'x',
        types: { 0: 'techdocs' },
        filters: { kind: 'API', lifecycle: ['a', 'b'], empty: '' },
        pageLimit: '10',
      }),
    ).toMatchObject({
      types: ['techdocs'],
      filters: { kind: ['API'], lifecycle: ['a', 'b'] },
      pageLimit: 10,
    });
  });

  it('reads what is more than that', () => {
    expect(
      parse({
        sort: 'title',
        ownedFirst: 'true',
        explain: 'true',
        facets: 'kind,owner',
      }),
    ).toMatchObject({
      order: 'title',
      isOwnedFirst: true,
      isExplained: true,
      facets: ['kind', 'owner'],
    });
  });

  it.each([
    [{ term: 'x'.repeat(10_240) }, 'term'],
    [{ term: ['a', 'b'] }, 'term'],
    [{ sort: 'random' }, 'sort'],
    [{ facets: 'kind,access.owner' }, 'facets'],
    [{ pageLimit: '0' }, 'pageLimit'],
    [{ pageLimit: '101' }, 'pageLimit'],
    [{ pageLimit: 'many' }, 'pageLimit'],
    [{ filters: 'kind' }, 'filters'],
  ])('refuses %j and names %s', (query, field) => {
    expect(() => parse(query)).toThrow(field);
  });
});
