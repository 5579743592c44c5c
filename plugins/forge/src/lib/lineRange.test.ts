import { extendLineRange, formatLineRange, parseLineRange } from './lineRange';

describe('parseLineRange', () => {
  it.each([
    ['#L10', { start: 10, end: 10 }],
    ['#L10-L20', { start: 10, end: 20 }],
    ['#L20-L10', { start: 10, end: 20 }],
    ['#L10-20', { start: 10, end: 20 }],
    ['#L0', undefined],
    ['#installation', undefined],
    ['', undefined],
  ])('reads %j', (hash, expected) => {
    expect(parseLineRange(hash)).toEqual(expected);
  });
});

describe('formatLineRange', () => {
  it.each(['#L10', '#L10-L20'])('writes %s back', hash => {
    expect(formatLineRange(parseLineRange(hash)!)).toBe(hash);
  });
});

describe('extendLineRange', () => {
  it.each([
    [undefined, 5, { start: 5, end: 5 }],
    [{ start: 5, end: 5 }, 9, { start: 5, end: 9 }],
    [{ start: 5, end: 9 }, 2, { start: 2, end: 9 }],
    [{ start: 5, end: 9 }, 7, { start: 5, end: 7 }],
  ])('extends %j to line %d', (range, line, expected) => {
    expect(extendLineRange(range, line)).toEqual(expected);
  });
});
