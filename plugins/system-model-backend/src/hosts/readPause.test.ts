import { readPause } from './readPause';

const NOW = Date.parse('2026-11-26T12:00:00Z');

describe('readPause', () => {
  it.each<[string, Record<string, string>, number | undefined]>([
    ['nothing', {}, undefined],
    ['Retry-After in seconds', { 'retry-after': '7' }, 7_000],
    [
      'Retry-After as a date',
      { 'retry-after': 'Thu, 26 Nov 2026 12:00:30 GMT' },
      30_000,
    ],
    [
      'a date by the clock of the host',
      {
        date: 'Thu, 26 Nov 2026 09:00:00 GMT',
        'retry-after': 'Thu, 26 Nov 2026 09:00:05 GMT',
      },
      5_000,
    ],
    [
      'a date that has passed',
      { 'retry-after': 'Thu, 26 Nov 2026 11:00:00 GMT' },
      0,
    ],
    ['what is no time', { 'retry-after': 'soon' }, undefined],
    [
      'a limit of GitHub that is used up',
      {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': `${NOW / 1000 + 90}`,
      },
      90_000,
    ],
    [
      'a limit that is not used up',
      {
        'x-ratelimit-remaining': '1',
        'x-ratelimit-reset': `${NOW / 1000 + 90}`,
      },
      undefined,
    ],
    [
      'a limit of GitLab that is used up',
      { 'ratelimit-remaining': '0', 'ratelimit-reset': `${NOW / 1000 + 40}` },
      40_000,
    ],
    [
      'a limit that is told in seconds from now',
      { 'ratelimit-remaining': '0', 'ratelimit-reset': '20' },
      20_000,
    ],
    [
      'a limit in one field',
      { ratelimit: '"day";r=100;t=3600, "minute";r=0;t=12' },
      12_000,
    ],
    [
      'the longest of several',
      {
        'retry-after': '3',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '9',
      },
      9_000,
    ],
  ])('reads %s', (_title, headers, expected) => {
    expect(readPause(new Headers(headers), NOW)).toBe(expected);
  });
});
