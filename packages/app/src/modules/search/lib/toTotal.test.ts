import { toTotal } from './toTotal';

const results = Array.from({ length: 4 }, (_, index) => ({
  type: 'a',
  document: { title: '', text: '', location: `/${index}` },
}));

describe('toTotal', () => {
  it('believes the engine', () => {
    expect(toTotal({ results, numberOfResults: 81 }, true)).toEqual({
      count: 81,
      exact: true,
    });
    expect(
      toTotal({ results, numberOfResults: 81, isLowerBound: true }, false),
    ).toEqual({ count: 81, exact: false });
  });

  it('counts what is there when there is no more', () => {
    expect(toTotal({ results }, true)).toEqual({ count: 4, exact: true });
  });

  it('claims no more than it knows', () => {
    expect(toTotal({ results, nextPageCursor: 'x' }, true)).toEqual({
      count: 4,
      exact: false,
    });
    expect(toTotal({ results }, false)).toBeUndefined();
  });
});
