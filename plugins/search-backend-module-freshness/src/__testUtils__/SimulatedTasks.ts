import { ConflictError, NotFoundError } from '@backstage/errors';
import { IndexTaskState, IndexTasks } from '../IndexTasks';

/**
 * Tasks that do nothing for as long as they are told to, on the clock of the test.
 */
export class SimulatedTasks implements IndexTasks {
  /** When runs began, in milliseconds since the epoch. */
  readonly runs: number[] = [];
  durationMs = 1000;
  /** How long it takes until a replica looks for work. */
  pickUpMs = 0;
  missing = false;
  failing = false;
  #runningSince: number | undefined;
  #lastEnd: number | undefined;

  async getState(): Promise<IndexTaskState> {
    if (this.missing) {
      throw new NotFoundError('There is no such task');
    }
    return {
      runningSince:
        this.#runningSince === undefined
          ? undefined
          : new Date(this.#runningSince),
      lastRun: this.#lastEnd?.toString(),
      lastRunEndedAt:
        this.#lastEnd === undefined ? undefined : new Date(this.#lastEnd),
      lastRunFailed: this.failing,
    };
  }

  async trigger(): Promise<void> {
    if (this.#runningSince !== undefined) {
      throw new ConflictError('The task is running');
    }
    if (this.pickUpMs > 0) {
      setTimeout(() => this.begin(), this.pickUpMs);
    } else {
      this.begin();
    }
  }

  /** Begins a run, as the scheduler or another replica does. */
  begin(): void {
    this.runs.push(Date.now());
    this.#runningSince = Date.now();
    setTimeout(() => {
      this.#runningSince = undefined;
      this.#lastEnd = Date.now();
    }, this.durationMs);
  }
}
