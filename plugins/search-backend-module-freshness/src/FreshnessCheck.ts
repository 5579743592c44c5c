import { isError } from '@backstage/errors';
import { IndexTasks } from './IndexTasks';

type Refresher = { request(): void };

export type FreshnessCheckOptions = {
  /** Counts the entities of the catalog. */
  readonly countEntities: () => Promise<number>;
  readonly tasks: IndexTasks;
  readonly maxAgeMs: number;
  /** Type of the documents that entities become. */
  readonly entityType: string;
  /** By document type. */
  readonly refreshers: ReadonlyMap<string, Refresher>;
};

/**
 * Looks, from time to time, for what no event tells: entities that were removed,
 * an index that may be missing after a start, one that has grown old.
 */
export class FreshnessCheck {
  readonly #own: FreshnessCheckOptions;
  readonly #dueAt = new Map<string, number>();
  #lastCount = 0;

  constructor(options: FreshnessCheckOptions) {
    this.#own = options;
  }

  async run(): Promise<void> {
    const { countEntities, entityType, refreshers } = this.#own;
    const count = await countEntities();
    const lastCount = this.#lastCount;
    this.#lastCount = count;

    if (count === 0) {
      return;
    }
    if (lastCount === 0) {
      // The first look, or the first entities: an index in memory is gone, one in a database may have missed something.
      for (const type of refreshers.keys()) {
        this.#request(type);
      }
      return;
    }
    if (count !== lastCount) {
      this.#request(entityType);
    }
    for (const type of refreshers.keys()) {
      await this.#checkAge(type);
    }
  }

  async #checkAge(type: string): Promise<void> {
    if (Date.now() < (this.#dueAt.get(type) ?? 0)) {
      return;
    }
    // Another replica may have seen to it.
    const dueAt = (await this.#findLastRun(type)) + this.#own.maxAgeMs;
    if (Date.now() < dueAt) {
      this.#dueAt.set(type, dueAt);
    } else {
      this.#request(type);
    }
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

  #request(type: string): void {
    this.#own.refreshers.get(type)?.request();
    this.#dueAt.set(type, Date.now() + this.#own.maxAgeMs);
  }
}
