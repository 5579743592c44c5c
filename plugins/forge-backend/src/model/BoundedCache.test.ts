import { BoundedCache } from './BoundedCache';

describe('BoundedCache', () => {
  afterEach(() => jest.useRealTimers());

  it('forgets the oldest when it is full', () => {
    const cache = new BoundedCache<number>({ maxEntries: 2, ttlMs: 1000 });
    cache.set('a', 1);
    cache.set('b', 2);
    cache.set('a', 3);
    cache.set('c', 4);

    expect(['a', 'b', 'c'].map(key => cache.get(key))).toEqual([
      3,
      undefined,
      4,
    ]);
  });

  it('forgets what is too old, and what it is told to', () => {
    jest.useFakeTimers({ now: 0 });
    const cache = new BoundedCache<number>({ maxEntries: 2, ttlMs: 1000 });
    cache.set('a', 1);
    cache.set('b', 2);
    cache.delete('b');
    jest.setSystemTime(999);
    const before = cache.get('a');
    jest.setSystemTime(1000);

    expect([before, cache.get('a'), cache.get('b')]).toEqual([
      1,
      undefined,
      undefined,
    ]);
  });
});
