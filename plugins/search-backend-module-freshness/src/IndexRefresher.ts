import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { FreshnessOptions } from './config';
import { IndexTasks } from './IndexTasks';
import { runIndexTask } from './runIndexTask';

const FIRST_RETRY_MS = 10_000;
const LAST_RETRY_MS = 10 * 60_000;

export type IndexRefresherOptions = {
  readonly type: string;
  readonly tasks: IndexTasks;
  readonly logger: LoggerService;
  readonly options: Pick<
    FreshnessOptions,
    'quietPeriodMs' | 'maxDelayMs' | 'maxShare'
  >;
  /** Tells whether there is anything to index: search warns about a run that finds nothing. */
  readonly hasDocuments: () => Promise<boolean>;
};

/**
 * Renews the index of one document type when it is asked to, but not more often than is good for the portal.
 *
 * @remarks
 *
 * It waits until nothing has been asked for a while, at most for the maximum
 * delay, and after each run rests in proportion to how long the run took: an
 * index can only be renewed as a whole, so a large catalog that changes all the time would never be done otherwise.
 */
export class IndexRefresher {
  readonly #own: IndexRefresherOptions;
  readonly #abort = new AbortController();
  #firstRequest: number | undefined;
  #lastRequest = 0;
  #notBefore = 0;
  #failures = 0;
  #running = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: IndexRefresherOptions) {
    this.#own = options;
  }

  /** Asks for a run that shows everything that has changed until now. */
  request(): void {
    this.#lastRequest = Date.now();
    this.#firstRequest ??= this.#lastRequest;
    this.#schedule();
  }

  stop(): void {
    this.#abort.abort();
    clearTimeout(this.#timer);
  }

  #schedule(): void {
    if (
      this.#firstRequest === undefined ||
      this.#running ||
      this.#abort.signal.aborted
    ) {
      return;
    }
    const { quietPeriodMs, maxDelayMs } = this.#own.options;
    const due = Math.max(
      this.#notBefore,
      Math.min(
        this.#lastRequest + quietPeriodMs,
        this.#firstRequest + maxDelayMs,
      ),
    );
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#run(), Math.max(0, due - Date.now()));
  }

  async #run(): Promise<void> {
    const changedAt = this.#lastRequest;
    // What is asked for from here on may come too late for this run.
    this.#firstRequest = undefined;
    this.#running = true;
    try {
      if (await this.#own.hasDocuments()) {
        await this.#runTask(changedAt);
      }
    } catch (error) {
      this.#onError(error);
    } finally {
      this.#running = false;
      this.#schedule();
    }
  }

  async #runTask(changedAt: number): Promise<void> {
    const { type, tasks, options } = this.#own;
    const { durationMs, failed } = await runIndexTask(
      tasks,
      type,
      new Date(changedAt),
      this.#abort.signal,
    );
    if (failed) {
      // The task has logged why.
      this.#retry();
      return;
    }
    this.#failures = 0;
    this.#notBefore = Date.now() + durationMs * (1 / options.maxShare - 1);
  }

  #onError(error: unknown): void {
    if (this.#abort.signal.aborted) {
      return;
    }
    const { type, logger } = this.#own;
    if (isError(error) && error.name === 'NotFoundError') {
      logger.debug('There is no such index to renew', { type });
      return;
    }
    logger.warn('Could not renew the search index, will try again', {
      type,
      cause: String(error),
    });
    this.#retry();
  }

  #retry(): void {
    this.#notBefore =
      Date.now() +
      Math.min(FIRST_RETRY_MS * 2 ** this.#failures, LAST_RETRY_MS);
    this.#failures += 1;
    this.#firstRequest ??= this.#lastRequest;
  }
}
