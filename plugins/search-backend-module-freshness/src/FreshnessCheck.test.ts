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
    const counts = new Map<string, number>();
    const check = new FreshnessCheck({
      tasks,
      maxAgeMs: 30 * MINUTE,
      indices: ['software-catalog', 'api-operation'].map(type => ({
        type,
        countEntities: async () => counts.get(type)!,
        request: () => requested.push(type),
      })),
    });
    return {
      tasks,
      /** Checks with so many entities, and so many APIs among them, and returns what was asked for. */
      check: async (entities: number, apis: number) => {
        counts.set('software-catalog', entities);
        counts.set('api-operation', apis);
        await check.run();
        return requested.splice(0);
      },
    };
  }

  it('asks for an index as soon as there is something for it', async () => {
    const { check } = start();

    expect(await check(0, 0)).toEqual([]);
    expect(await check(3, 0)).toEqual(['software-catalog']);
    expect(await check(4, 1)).toEqual(['software-catalog', 'api-operation']);
    expect(await check(4, 1)).toEqual([]);
  });

  it('asks for everything after a start', async () => {
    const { check } = start();

    expect(await check(3, 2)).toEqual(['software-catalog', 'api-operation']);
  });

  it('notices what was removed, where it was', async () => {
    const { check } = start();
    await check(4, 2);

    expect(await check(3, 2)).toEqual(['software-catalog']);
    expect(await check(2, 1)).toEqual(['software-catalog', 'api-operation']);
    expect(await check(0, 0)).toEqual([]);
  });

  it('asks again for what has grown old', async () => {
    const { check } = start();
    await check(3, 1);

    jest.advanceTimersByTime(29 * MINUTE);
    expect(await check(3, 1)).toEqual([]);
    jest.advanceTimersByTime(MINUTE);
    expect(await check(3, 1)).toEqual(['software-catalog', 'api-operation']);
    expect(await check(3, 1)).toEqual([]);
  });

  it('leaves alone what another replica has renewed', async () => {
    const { check, tasks } = start();
    await check(3, 1);
    jest.advanceTimersByTime(20 * MINUTE);
    tasks.durationMs = MINUTE;
    tasks.begin();

    jest.advanceTimersByTime(10 * MINUTE);
    expect(await check(3, 1)).toEqual([]);
    jest.advanceTimersByTime(21 * MINUTE);
    expect(await check(3, 1)).toEqual(['software-catalog', 'api-operation']);
  });

  it('does not stumble over an index that does not exist', async () => {
    const { check, tasks } = start();
    tasks.missing = true;
    await check(3, 1);
    jest.advanceTimersByTime(30 * MINUTE);

    expect(await check(3, 1)).toEqual(['software-catalog', 'api-operation']);
  });
});
