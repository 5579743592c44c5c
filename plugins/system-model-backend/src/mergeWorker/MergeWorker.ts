import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { Rest } from '@fairway/backend-toolkit';
import { Knex } from 'knex';
import { Clock } from '../time/Clock';
import { BATCH, BatchLimits } from './chooseBatch';
import { mergeBatch } from './mergeBatch';
import { MergeOptions } from './MergeOptions';

/**
 * Topic on which the system model tells that entities changed. Its payload is
 * `{ sequence }`, the last change.
 */
const SYSTEM_MODEL_CHANGED_TOPIC = 'system-model.changed';

/** How often it is looked for what nobody told this replica of, and for what becomes stale. */
const LOOK_MS = 2_000;
const LONGEST_RETRY_MS = 60_000;
/** Batches of nothing new come in thousands; who is told of each would have more work than the merging is. */
const TELL_MS = 500;

/** Merges what is outdated; any number of replicas do, each other parts of it. */
export class MergeWorker {
  readonly #clock: Clock;
  readonly #events: EventsService;
  readonly #knex: Knex;
  readonly #limits: BatchLimits;
  readonly #logger: LoggerService;
  readonly #options: MergeOptions;
  readonly #rest: Rest;
  readonly #stopping = new AbortController();
  #failures = 0;
  #running: Promise<void> = Promise.resolve();

  constructor(options: {
    clock: Clock;
    events: EventsService;
    knex: Knex;
    limits?: BatchLimits;
    logger: LoggerService;
    mergeOptions: MergeOptions;
  }) {
    this.#clock = options.clock;
    this.#events = options.events;
    this.#knex = options.knex;
    this.#limits = options.limits ?? BATCH;
    this.#logger = options.logger;
    this.#options = options.mergeOptions;
    this.#rest = new Rest((milliseconds, signal) =>
      options.clock.sleep(milliseconds, signal),
    );
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#rest.wake();
    await this.#running;
  }

  /** Has it look now. */
  wake(): void {
    this.#rest.wake();
  }

  /** Merges all that is outdated. */
  async mergeAll(): Promise<void> {
    let sequence: number | undefined;
    let toldAt = this.#clock.now();
    while (!this.#stopping.signal.aborted) {
      const now = this.#clock.now();
      const batch = await mergeBatch(this.#knex, {
        ...this.#options,
        limits: this.#limits,
        now,
      });
      for (const { entityRef, error } of batch.failures) {
        this.#logger.error('Could not merge what is said of an entity', {
          entityRef,
          cause: String(error),
        });
      }
      sequence = batch.sequence ?? sequence;
      const isDone = batch.entities === 0;
      if (sequence !== undefined && (isDone || now >= toldAt + TELL_MS)) {
        await this.#tell(sequence);
        sequence = undefined;
        toldAt = now;
      }
      if (isDone) {
        return;
      }
    }
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        await this.mergeAll();
        this.#failures = 0;
      } catch (error) {
        this.#failures += 1;
        this.#logger.warn('Could not merge what is outdated', {
          cause: String(error),
        });
      }
      await this.#rest.take(
        Math.min(LONGEST_RETRY_MS, LOOK_MS * 2 ** this.#failures),
      );
    }
  }

  async #tell(sequence: number): Promise<void> {
    await this.#events.publish({
      topic: SYSTEM_MODEL_CHANGED_TOPIC,
      eventPayload: { sequence },
    });
  }
}
