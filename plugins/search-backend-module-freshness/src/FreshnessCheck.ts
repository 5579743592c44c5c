import { isError } from '@backstage/errors';
import { IndexRule } from './IndexRule';
import { IndexTasks } from './IndexTasks';

type CheckedIndex = Pick<IndexRule, 'type' | 'countEntities'> & {
  /** Has it renewed. */
  readonly request: () => void;
};

export type FreshnessCheckOptions = {
  readonly tasks: IndexTasks;
  readonly maxAgeMs: number;
  readonly indices: readonly CheckedIndex[];
};

/**
 * Looks, from time to time, for what no event tells: entities that were removed,
 * an index that may be missing after a start, one that has grown old.
 */
export class FreshnessCheck {
  readonly #own: FreshnessCheckOptions;
  readonly #dueAt = new Map<string, number>();
  readonly #lastCounts = new Map<string, number>();

  constructor(options: FreshnessCheckOptions) {
    this.#own = options;
  }

  async run(): Promise<void> {
    for (const index of this.#own.indices) {
      await this.#check(index);
    }
  }

  async #check(index: CheckedIndex): Promise<void> {
    const count = await index.countEntities();
    const lastCount = this.#lastCounts.get(index.type) ?? 0;
    this.#lastCounts.set(index.type, count);

    // The first look counts as a change: an index in memory is gone, one in a database may have missed something.
    if (count > 0 && (count !== lastCount || (await this.#isOld(index.type)))) {
      index.request();
      this.#dueAt.set(index.type, Date.now() + this.#own.maxAgeMs);
    }
  }

  async #isOld(type: string): Promise<boolean> {
    if (Date.now() < (this.#dueAt.get(type) ?? 0)) {
      return false;
    }
    // Another replica may have seen to it.
    const dueAt = (await this.#findLastRun(type)) + this.#own.maxAgeMs;
    this.#dueAt.set(type, dueAt);
    return Date.now() >= dueAt;
  }

  async #findLastRun(type: string): Promise<number> {
    try {
      const { lastRunEndedAt } = await this.#own.tasks.getState(type);
      return lastRunEndedAt?.getTime() ?? 0;
    } catch (error) {
      if (isError(error) && error.name === 'NotFoundError') {
        return 0;
      }
      throw error;
    }
  }
}
