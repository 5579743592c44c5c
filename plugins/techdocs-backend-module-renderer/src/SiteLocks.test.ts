import { SiteLocks } from './SiteLocks';

describe('SiteLocks', () => {
  it('gives each site to one after the other', async () => {
    const locks = new SiteLocks();
    const order: string[] = [];
    const releaseFirst = await locks.acquire('a');
    const second = locks.acquire('a').then(release => {
      order.push('second');
      release();
    });
    const third = locks.acquire('a').then(release => {
      order.push('third');
      release();
    });
    (await locks.acquire('b'))();
    order.push('other site');

    releaseFirst();
    releaseFirst();
    await Promise.all([second, third]);

    expect(order).toEqual(['other site', 'second', 'third']);
    expect(locks.isTaken('a')).toBe(false);
  });

  it('takes back what nobody gives back', async () => {
    jest.useFakeTimers();
    try {
      const locks = new SiteLocks();
      await locks.acquire('a', 1000);
      const next = locks.acquire('a');

      jest.advanceTimersByTime(1000);
      (await next)();

      expect(locks.isTaken('a')).toBe(false);
    } finally {
      jest.useRealTimers();
    }
  });
});
