import { isError } from '@backstage/errors';
import { IndexTaskState, IndexTasks } from './IndexTasks';
import { sleep } from './sleep';

/** How often the state of a run is looked up. */
const POLL_MS = 1000;
/** What an entity needs from being processed until search can read it. */
const SETTLE_MS = 2000;
/** A task that was triggered and has not begun by then has lost its turn, or ended unnoticed. */
const GIVE_UP_MS = 30_000;

export type IndexRun = {
  readonly durationMs: number;
  readonly failed: boolean;
};

/**
 * Renews an index with what changed until a point in time, and waits until that is done.
 *
 * @remarks
 *
 * A run that is under way is waited for, never overlapped. If it began after
 * the change, say because another replica noticed the change too, it is enough; if not, one more run follows.
 *
 * @param changedAt - When the last change was noticed
 */
export async function runIndexTask(
  tasks: IndexTasks,
  type: string,
  changedAt: Date,
  signal: AbortSignal,
): Promise<IndexRun> {
  const before = await ensureRun(tasks, type, changedAt, signal);
  return waitForEnd(tasks, type, before, signal);
}

/** Makes sure that a run will show the change, and returns the state before that run ended. */
async function ensureRun(
  tasks: IndexTasks,
  type: string,
  changedAt: Date,
  signal: AbortSignal,
): Promise<IndexTaskState> {
  for (;;) {
    const state = await tasks.getState(type);
    const isEnough = state.runningSince
      ? state.runningSince.getTime() >= changedAt.getTime() + SETTLE_MS
      : await tryTrigger(tasks, type);
    if (isEnough) {
      return state;
    }
    await sleep(POLL_MS, signal);
  }
}

async function waitForEnd(
  tasks: IndexTasks,
  type: string,
  before: IndexTaskState,
  signal: AbortSignal,
): Promise<IndexRun> {
  const giveUpAt = Date.now() + GIVE_UP_MS;
  // Rather too long by one look than too short: the rest after the run depends on it.
  let idleUntil = Date.now();
  let begun = before.runningSince !== undefined;
  for (;;) {
    await sleep(POLL_MS, signal);
    const state = await tasks.getState(type);
    if (state.runningSince) {
      begun = true;
    } else if (state.lastRun !== before.lastRun) {
      return {
        durationMs: Date.now() - idleUntil,
        failed: state.lastRunFailed,
      };
    } else if (!begun) {
      idleUntil = Date.now();
      if (idleUntil > giveUpAt) {
        return { durationMs: 0, failed: false };
      }
    }
  }
}

async function tryTrigger(tasks: IndexTasks, type: string): Promise<boolean> {
  try {
    await tasks.trigger(type);
    return true;
  } catch (error) {
    if (isError(error) && error.name === 'ConflictError') {
      return false;
    }
    throw error;
  }
}
