import { mockServices } from '@backstage/backend-test-utils';
import { DEFAULT_RANKING } from '@fairway/search-node';
import { readSearchOptions } from './config';

const read = (search: object) =>
  readSearchOptions(mockServices.rootConfig({ data: { search } } as never));

describe('readSearchOptions', () => {
  it('has a default for everything', () => {
    expect(read({})).toEqual({
      limits: { maxTermLength: 200, maxPageLimit: 100 },
      ranking: DEFAULT_RANKING,
      removalCheckMs: 3_000,
      sweepMs: 3_600_000,
    });
  });

  it('takes what is set and keeps the rest', () => {
    const { ranking } = read({
      ranking: {
        exactName: 7,
        fields: { tag: 1 },
        kinds: { API: 3 },
        types: { techdocs: 0.5 },
      },
    });

    expect(ranking.exactName).toBe(7);
    expect(ranking.fields).toEqual({ ...DEFAULT_RANKING.fields, tag: 1 });
    expect(ranking.kinds).toEqual({ ...DEFAULT_RANKING.kinds, api: 3 });
    expect(ranking.types).toEqual({
      ...DEFAULT_RANKING.types,
      techdocs: 0.5,
    });
  });

  it('names the key that cannot be read', () => {
    expect(() =>
      read({ index: { removalCheck: { milliseconds: 1 } } }),
    ).toThrow('search.index.removalCheck');
    expect(() => read({ ranking: { exactName: 'high' } })).toThrow(
      'search.ranking.exactName',
    );
  });
});
