import { toFilterQuery } from './toFilterQuery';

const kind = (...values: string[]) => ({ field: 'kind', values });

describe('toFilterQuery', () => {
  it('compares values as they are kept', () => {
    expect(toFilterQuery(kind('API'))).toEqual({
      term: { 'values.kind': { value: 'api' } },
    });
  });

  it('lets nothing through that is asked for nothing', () => {
    expect(toFilterQuery(kind())).toEqual({ match_none: {} });
    expect(toFilterQuery({ anyOf: [] })).toEqual({ match_none: {} });
    expect(toFilterQuery({ allOf: [] })).toEqual({ match_all: {} });
  });

  it('is not nested where it need not be', () => {
    const filter = {
      allOf: [
        { allOf: [{ allOf: [kind('a')] }, { not: { not: kind('b') } }] },
        { anyOf: [{ anyOf: [kind('c')] }, { anyOf: [kind('d')] }] },
      ],
    };

    const term = (value: string) => ({ term: { 'values.kind': { value } } });
    expect(toFilterQuery(filter)).toEqual({
      bool: {
        filter: [
          term('a'),
          term('b'),
          {
            bool: { should: [term('c'), term('d')], minimum_should_match: 1 },
          },
        ],
      },
    });
  });
});
