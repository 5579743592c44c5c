import { sortNaturally } from './naturalOrder';

describe('sortNaturally', () => {
  it.each([
    [
      ['p10', 'p9', 'p1'],
      ['p1', 'p9', 'p10'],
    ],
    [
      ['10', '9', 'a'],
      ['9', '10', 'a'],
    ],
    [
      ['b', 'a', 'a1'],
      ['a', 'a1', 'b'],
    ],
    [
      ['1.10', '1.9'],
      ['1.9', '1.10'],
    ],
    [
      ['b', 'B', 'a'],
      ['B', 'a', 'b'],
    ],
    [[], []],
  ])('%j', (items, expected) => {
    expect(sortNaturally(items, item => item)).toEqual(expected);
  });

  it('compares further keys where the first are the same', () => {
    const items = [
      ['a', '10'],
      ['a', '9'],
    ];

    expect(sortNaturally(items, item => item)).toEqual([
      ['a', '9'],
      ['a', '10'],
    ]);
  });
});
