import { toFacetOptions, toShownOptions } from './toFacetOptions';

describe('toFacetOptions', () => {
  it('lists what the results have, and what is chosen in vain', () => {
    expect(
      toFacetOptions([{ value: 'go', count: 4 }], ['go', 'cobol']),
    ).toEqual([
      { value: 'go', count: 4 },
      { value: 'cobol', count: 0 },
    ]);
  });

  it('lists only what is chosen where nothing can be counted', () => {
    expect(toFacetOptions(undefined, ['go'])).toEqual([{ value: 'go' }]);
    expect(toFacetOptions(undefined, [])).toEqual([]);
  });
});

describe('toShownOptions', () => {
  it('keeps what is chosen, in its place', () => {
    const options = ['a', 'b', 'c', 'd'].map(value => ({ value }));

    expect(toShownOptions(options, ['d'], 2).map(({ value }) => value)).toEqual(
      ['a', 'b', 'd'],
    );
  });
});
