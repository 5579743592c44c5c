import { toDuration } from './toDuration';

describe('toDuration', () => {
  it.each([
    [44, '44 ms'],
    [999, '999 ms'],
    [1500, '1.5 s'],
    [125_000, '125.0 s'],
  ])('of %d ms is %s', (ms, expected) => {
    expect(toDuration(ms)).toBe(expected);
  });
});
