import { toRelativeTime } from './toRelativeTime';

const now = Date.UTC(2026, 10, 20, 12, 0, 0);
const minutes = 60_000;

describe('toRelativeTime', () => {
  it.each([
    [10_000, 'now'],
    [90_000, '1 minute ago'],
    [59 * minutes, '59 minutes ago'],
    [60 * minutes, '1 hour ago'],
    [24 * 60 * minutes, 'yesterday'],
    [8 * 24 * 60 * minutes, 'last week'],
    [400 * 24 * 60 * minutes, 'last year'],
  ])('%d ms ago is %s', (ago, expected) => {
    expect(toRelativeTime(now - ago, now, 'en')).toBe(expected);
  });

  it('speaks the language of the reader', () => {
    expect(toRelativeTime(now - 60 * minutes, now, 'de')).toBe('vor 1 Stunde');
  });
});
