import { mockServices } from '@backstage/backend-test-utils';
import { SimulatedTasks } from './__testUtils__/SimulatedTasks';
import { IndexRefresher } from './IndexRefresher';

const SECOND = 1000;

describe('IndexRefresher', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  function start(hasDocuments = async () => true) {
    const tasks = new SimulatedTasks();
    const logger = mockServices.logger.mock();
    const refresher = new IndexRefresher({
      type: 'software-catalog',
      tasks,
      logger,
      options: {
        quietPeriodMs: 2 * SECOND,
        maxDelayMs: 10 * SECOND,
        maxShare: 0.25,
      },
      hasDocuments,
    });
    const wait = (ms: number) => jest.advanceTimersByTimeAsync(ms);
    return { tasks, logger, refresher, wait };
  }

  it('waits until nothing has changed for a while', async () => {
    const { tasks, refresher, wait } = start();

    refresher.request();
    await wait(1.5 * SECOND);
    refresher.request();
    await wait(60 * SECOND);

    expect(tasks.runs).toEqual([3.5 * SECOND]);
  });

  it('does not wait for ever', async () => {
    const { tasks, refresher, wait } = start();

    for (let i = 0; i < 11; i++) {
      refresher.request();
      await wait(SECOND);
    }

    expect(tasks.runs).toEqual([10 * SECOND]);
  });

  it('rests in proportion to the last run', async () => {
    const { tasks, refresher, wait } = start();
    tasks.durationMs = 10 * SECOND;

    for (let i = 0; i < 120; i++) {
      refresher.request();
      await wait(SECOND);
    }

    const gaps = tasks.runs.slice(1).map((run, i) => run - tasks.runs[i]);
    expect(gaps.length).toBeGreaterThan(1);
    for (const gap of gaps) {
      expect(gap).toBeGreaterThanOrEqual(40 * SECOND);
      expect(gap).toBeLessThan(45 * SECOND);
    }
  });

  it('runs again for what changed during a run', async () => {
    const { tasks, refresher, wait } = start();
    tasks.durationMs = 5 * SECOND;

    refresher.request();
    await wait(4 * SECOND);
    refresher.request();
    await wait(60 * SECOND);

    expect(tasks.runs).toHaveLength(2);
  });

  it('does not run when there is nothing to index', async () => {
    const { tasks, refresher, wait } = start(async () => false);

    refresher.request();
    await wait(60 * SECOND);

    expect(tasks.runs).toEqual([]);
  });

  it('is quiet about an index that does not exist', async () => {
    const { tasks, logger, refresher, wait } = start();
    tasks.missing = true;

    refresher.request();
    await wait(60 * SECOND);

    expect(logger.warn).not.toHaveBeenCalled();
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('tries again, less and less often, when something fails', async () => {
    let attempts = 0;
    const { logger, refresher, wait } = start(async () => {
      attempts += 1;
      throw new Error('no catalog');
    });

    refresher.request();
    await wait(100 * SECOND);

    // After 2, 12, 32 and 72 seconds.
    expect(attempts).toBe(4);
    expect(logger.warn).toHaveBeenCalledWith(
      'Could not renew the search index, will try again',
      { type: 'software-catalog', cause: 'Error: no catalog' },
    );
  });

  it('repeats a run that failed', async () => {
    const { tasks, refresher, wait } = start();
    tasks.failing = true;

    refresher.request();
    await wait(5 * SECOND);
    tasks.failing = false;
    await wait(60 * SECOND);

    expect(tasks.runs).toHaveLength(2);
  });

  it('does nothing once it is stopped', async () => {
    const { tasks, logger, refresher, wait } = start();

    refresher.request();
    refresher.stop();
    refresher.request();
    await wait(60 * SECOND);

    expect(tasks.runs).toEqual([]);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('stops in the middle of a run without a word', async () => {
    const { tasks, logger, refresher, wait } = start();
    tasks.durationMs = 30 * SECOND;

    refresher.request();
    await wait(5 * SECOND);
    refresher.stop();
    await wait(60 * SECOND);

    expect(tasks.runs).toHaveLength(1);
    expect(logger.warn).not.toHaveBeenCalled();
  });
});
