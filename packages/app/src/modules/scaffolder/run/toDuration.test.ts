import { toDuration } from './toDuration';

describe('toDuration', () => {
  it.each([
    [-20, '< 1 sec'],
    [1400, '1 sec'],
    [59_400, '59 sec'],
    [61_000, '1 min 1 sec'],
    [3_600_000, '60 min 0 sec'],
  ])('%d ms is %s', (ms, expected) => {
    expect(toDuration(ms, 'en')).toBe(expected);
  });
});
