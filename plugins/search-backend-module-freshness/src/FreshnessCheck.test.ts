import { SimulatedTasks } from './__testUtils__/SimulatedTasks';
import { FreshnessCheck } from './FreshnessCheck';

const MINUTE = 60_000;

describe('FreshnessCheck', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: 100 * MINUTE });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  function start() {
    const requested: string[] = [];
    const tasks = new SimulatedTasks();
    let count = 0;
    const refreshers = new Map(
      ['software-catalog', 'techdocs'].map(type => [
        type,
        { request: () => requested.push(type) },
      ]),
    );
    const check = new FreshnessCheck({
      countEntities: async () => count,
      tasks,
      maxAgeMs: 30 * MINUTE,
      entityType: 'software-catalog',
      refreshers,
    });
    return {
      tasks,
      /** Checks with so many entities, and returns what was asked for. */
      check: async (newCount: number) => {
        count = newCount;
        await check.run();
        return requested.splice(0);
      },
    };
  }

  it('asks for everything as soon as there are entities', async () => {
    const { check } = start();

    expect(await check(0)).toEqual([]);
    expect(await check(3)).toEqual(['software-catalog', 'techdocs']);
    expect(await check(3)).toEqual([]);
  });

  it('notices removed entities', async () => {
    const { check } = start();
    await check(3);

    expect(await check(2)).toEqual(['software-catalog']);
    expect(await check(0)).toEqual([]);
  });

  it('asks again for what has grown old', async () => {
    const { check } = start();
    await check(3);

    jest.advanceTimersByTime(29 * MINUTE);
    expect(await check(3)).toEqual([]);
    jest.advanceTimersByTime(MINUTE);
    expect(await check(3)).toEqual(['software-catalog', 'techdocs']);
    expect(await check(3)).toEqual([]);
  });

  it('leaves alone what another replica has renewed', async () => {
    const { check, tasks } = start();
    await check(3);
    jest.advanceTimersByTime(20 * MINUTE);
    tasks.durationMs = MINUTE;
    tasks.begin();

    jest.advanceTimersByTime(10 * MINUTE);
    expect(await check(3)).toEqual([]);
    jest.advanceTimersByTime(21 * MINUTE);
    expect(await check(3)).toEqual(['software-catalog', 'techdocs']);
  });

  it('does not stumble over an index that does not exist', async () => {
    const { check, tasks } = start();
    tasks.missing = true;
    await check(3);
    jest.advanceTimersByTime(30 * MINUTE);

    expect(await check(3)).toEqual(['software-catalog', 'techdocs']);
  });
});
