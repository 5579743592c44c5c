import { formatExactTime, formatRelativeTime } from './relativeTime';

const now = Date.parse('2026-05-10T12:00:00Z');

describe('formatRelativeTime', () => {
  it.each([
    ['2026-05-10T11:59:48Z', 'now'],
    ['2026-05-10T11:58:00Z', '2 minutes ago'],
    ['2026-05-10T09:00:00Z', '3 hours ago'],
    ['2026-05-09T12:00:00Z', 'yesterday'],
    ['2026-05-06T12:00:00Z', '4 days ago'],
    ['2026-04-20T12:00:00Z', '3 weeks ago'],
    ['2026-02-01T12:00:00Z', '3 months ago'],
    ['2024-05-10T12:00:00Z', '2 years ago'],
  ])('says of %s that it was %s', (time, expected) => {
    expect(formatRelativeTime(time, { now, locale: 'en' })).toBe(expected);
  });

  it('does not place in the future what another clock stamped a little later', () => {
    expect(
      formatRelativeTime('2026-05-10T12:00:20Z', { now, locale: 'en' }),
    ).toBe('now');
    expect(
      formatRelativeTime('2026-05-10T12:02:00Z', { now, locale: 'en' }),
    ).toBe('this minute');
  });

  it('speaks the language asked for', () => {
    expect(
      formatRelativeTime('2026-05-09T12:00:00Z', { now, locale: 'de' }),
    ).toBe('gestern');
  });

  it('knows what is no time', () => {
    expect(formatRelativeTime('', { now, locale: 'en' })).toBeUndefined();
  });
});

describe('formatExactTime', () => {
  it('names the day, the time and the zone', () => {
    expect(
      formatExactTime('2026-05-10T12:00:00Z', {
        locale: 'en-GB',
        timeZone: 'UTC',
      }),
    ).toMatch(/^Sunday.*10 May 2026.*12:00:00.*UTC$/);
  });

  it('knows what is no time', () => {
    expect(formatExactTime('soon', { locale: 'en' })).toBeUndefined();
  });
});
