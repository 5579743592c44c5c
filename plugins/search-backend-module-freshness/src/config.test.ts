import { mockServices } from '@backstage/backend-test-utils';
import { readFreshnessOptions } from './config';

const read = (freshness?: object) =>
  readFreshnessOptions(
    mockServices.rootConfig({
      data: freshness ? { search: { freshness } } : {},
    }),
  );

describe('readFreshnessOptions', () => {
  it('has defaults', () => {
    expect(read()).toEqual({
      quietPeriodMs: 2000,
      maxDelayMs: 10_000,
      checkIntervalMs: 10_000,
      maxAgeMs: 1_800_000,
      maxShare: 0.1,
    });
  });

  it('reads durations in every form', () => {
    expect(
      read({ quietPeriod: '5s', maxAge: 'PT1H', maxDelay: { minutes: 1 } }),
    ).toMatchObject({
      quietPeriodMs: 5000,
      maxAgeMs: 3_600_000,
      maxDelayMs: 60_000,
    });
  });

  it.each([
    [{ maxShare: 0 }, 'search.freshness.maxShare: expected a number above 0'],
    [{ maxShare: 1.5 }, 'got 1.5'],
    [
      { quietPeriod: { seconds: 0 } },
      'search.freshness.quietPeriod: expected a duration above zero',
    ],
    [{ maxAge: 'soon' }, 'search.freshness.maxAge'],
  ])('says what is wrong in %j', (freshness, message) => {
    expect(() => read(freshness)).toThrow(message);
  });
});
