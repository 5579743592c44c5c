import { SimulatedTasks } from './__testUtils__/SimulatedTasks';
import { runIndexTask } from './runIndexTask';

const SECOND = 1000;

describe('runIndexTask', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const run = (tasks: SimulatedTasks, changedAt: number) =>
    runIndexTask(
      tasks,
      'software-catalog',
      new Date(changedAt),
      new AbortController().signal,
    );

  it('waits for the end and tells how long it took', async () => {
    const tasks = new SimulatedTasks();
    tasks.pickUpMs = 4 * SECOND;
    tasks.durationMs = 7 * SECOND;

    const result = run(tasks, 0);
    await jest.advanceTimersByTimeAsync(20 * SECOND);

    const { durationMs, failed } = await result;
    expect(failed).toBe(false);
    expect(durationMs).toBeGreaterThanOrEqual(6 * SECOND);
    expect(durationMs).toBeLessThanOrEqual(8 * SECOND);
  });

  it('waits for a run that began before the change, and runs once more', async () => {
    const tasks = new SimulatedTasks();
    tasks.durationMs = 5 * SECOND;
    tasks.begin();
    await jest.advanceTimersByTimeAsync(SECOND);

    const result = run(tasks, SECOND);
    await jest.advanceTimersByTimeAsync(30 * SECOND);

    await result;
    expect(tasks.runs).toHaveLength(2);
    expect(tasks.runs[1]).toBeGreaterThanOrEqual(5 * SECOND);
  });

  it('is content with a run of another replica that began after the change', async () => {
    const tasks = new SimulatedTasks();
    tasks.durationMs = 5 * SECOND;
    await jest.advanceTimersByTimeAsync(10 * SECOND);
    tasks.begin();

    const result = run(tasks, 7 * SECOND);
    await jest.advanceTimersByTimeAsync(30 * SECOND);

    expect(await result).toMatchObject({ failed: false });
    expect(tasks.runs).toHaveLength(1);
  });

  it('tells of a run that failed', async () => {
    const tasks = new SimulatedTasks();
    tasks.failing = true;

    const result = run(tasks, 0);
    await jest.advanceTimersByTimeAsync(30 * SECOND);

    expect(await result).toMatchObject({ failed: true });
  });

  it('gives up on a run that never begins', async () => {
    const tasks = new SimulatedTasks();
    tasks.pickUpMs = 3600 * SECOND;

    const result = run(tasks, 0);
    await jest.advanceTimersByTimeAsync(60 * SECOND);

    expect(await result).toEqual({ durationMs: 0, failed: false });
  });
});
