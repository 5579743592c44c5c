import { mockServices } from '@backstage/backend-test-utils';
import { TryLimits } from './TryLimits';

const limits = { perMinute: 3, perUser: 2, inAll: 3 };

function makeCache() {
  const values = new Map<string, any>();
  return mockServices.cache.mock({
    get: async key => values.get(key),
    set: async (key, value) => {
      values.set(key, value);
    },
  });
}

function make(options: Partial<ConstructorParameters<typeof TryLimits>[0]>) {
  return new TryLimits({
    cache: makeCache(),
    logger: mockServices.logger.mock(),
    limits,
    now: () => 90_000,
    ...options,
  });
}

describe('TryLimits', () => {
  it('lets a user make so many calls a minute, whoever else does', async () => {
    let now = 90_000;
    const tries = make({ now: () => now });
    for (let n = 0; n < 3; n++) {
      (await tries.enter('ada'))();
    }

    await expect(tries.enter('ada')).rejects.toMatchObject({
      statusCode: 429,
      retryAfterSeconds: 30,
    });
    (await tries.enter('ben'))();
    now += 30_000;
    (await tries.enter('ada'))();
  });

  it('counts what another replica counted', async () => {
    const cache = makeCache();
    const one = make({ cache });
    const two = make({ cache });
    (await one.enter('ada'))();
    (await two.enter('ada'))();
    (await one.enter('ada'))();

    await expect(two.enter('ada')).rejects.toMatchObject({ statusCode: 429 });
  });

  it('counts calls of one instant, which all read the same in the cache', async () => {
    const tries = make({ limits: { ...limits, perUser: 9, inAll: 9 } });

    const entered = await Promise.allSettled(
      Array.from({ length: 5 }, () => tries.enter('ada')),
    );

    expect(entered.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      3,
    );
  });

  it('counts by itself when the cache is away', async () => {
    const down = async () => {
      throw new Error('down');
    };
    const tries = make({
      cache: mockServices.cache.mock({ get: down, set: down }),
    });
    for (let n = 0; n < 3; n++) {
      (await tries.enter('ada'))();
    }

    await expect(tries.enter('ada')).rejects.toMatchObject({ statusCode: 429 });
  });

  it('bounds what runs at once, of a user and in all', async () => {
    const tries = make({ limits: { ...limits, perMinute: 99 } });
    const leave = await tries.enter('ada');
    await tries.enter('ada');

    await expect(tries.enter('ada')).rejects.toMatchObject({
      statusCode: 429,
      retryAfterSeconds: 1,
    });
    await tries.enter('ben');
    await expect(tries.enter('cy')).rejects.toThrow('in the portal');
    leave();
    leave();
    await tries.enter('cy');
    await expect(tries.enter('cy')).rejects.toThrow('in the portal');
  });
});
