import { LoggerService } from '@backstage/backend-plugin-api';
import { Rest } from '@fairway/backend-toolkit';
import { Knex } from 'knex';
import { SourceState } from '../database/SourceState';
import { SourceStore } from '../database/SourceStore';
import { Clock } from '../time/Clock';
import { ChosenRun, chooseRun } from './chooseRun';
import { ConfiguredSource } from './ConfiguredSource';
import { keepLease } from './keepLease';
import { SourceScanner } from './SourceScanner';

/** How often it is looked whether there is something to do. */
const LOOK_MS = 5_000;
/** Rest after a connection was lost, longer each time. */
const RETRY_MS = 1_000;

/** Has one source scanned when it is time, and followed in between, by one replica at a time. */
export class SourceLoop {
  readonly #clock: Clock;
  readonly #logger: LoggerService;
  readonly #owner: string;
  readonly #rest: Rest;
  readonly #scanner: SourceScanner;
  readonly #source: ConfiguredSource;
  readonly #sources: SourceStore;
  readonly #stopping = new AbortController();
  #lostConnections = 0;
  #running: Promise<void> = Promise.resolve();

  constructor(options: {
    clock: Clock;
    knex: Knex;
    logger: LoggerService;
    owner: string;
    scanner: SourceScanner;
    source: ConfiguredSource;
  }) {
    this.#clock = options.clock;
    this.#logger = options.logger;
    this.#owner = options.owner;
    this.#rest = new Rest((milliseconds, signal) =>
      options.clock.sleep(milliseconds, signal),
    );
    this.#scanner = options.scanner;
    this.#source = options.source;
    this.#sources = new SourceStore(options.knex);
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort(new Error('The portal stops'));
    this.#rest.wake();
    await this.#running;
  }

  /** Has it looked now whether there is something to do. */
  wake(): void {
    this.#rest.wake();
  }

  /** Has what changed looked for now, as something did. */
  async hasten(): Promise<void> {
    await this.#sources.hasten(this.#source.id);
    this.#rest.wake();
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#take(signal);
      } catch (error) {
        if (!signal.aborted) {
          this.#logger.warn('Could not see to a source', {
            source: this.#source.id,
            cause: String(error),
          });
        }
      }
      await this.#rest.take(this.#findRest());
    }
  }

  /** Does what there is to do, if no other replica is at it. */
  async #take(signal: AbortSignal): Promise<void> {
    const { id, scraper } = this.#source;
    const state = await this.#sources.find(id);
    if (
      !state ||
      !this.#isInForce(state) ||
      (!this.#choose(state) && !scraper.follow)
    ) {
      return;
    }
    await keepLease(
      {
        sources: this.#sources,
        source: id,
        owner: this.#owner,
        clock: this.#clock,
        signal,
      },
      leased => this.#work(leased),
    );
  }

  async #work(signal: AbortSignal): Promise<void> {
    const { id, scraper } = this.#source;
    for (;;) {
      const state = await this.#sources.find(id);
      if (!state || !this.#isInForce(state)) {
        return;
      }
      const chosen = this.#choose(state);
      if (chosen) {
        await this.#scanner.scan(chosen, state.cursor, signal);
      } else if (scraper.follow && state.failingSince === undefined) {
        if (!(await this.#follow(state, signal))) {
          return;
        }
      } else {
        return;
      }
    }
  }

  #choose(state: SourceState): ChosenRun | undefined {
    return chooseRun(state, this.#source, this.#clock.now());
  }

  /** Whether the source is to be read as this replica has it in its configuration; another may have it otherwise. */
  #isInForce(state: SourceState): boolean {
    return state.fingerprint === this.#source.fingerprint;
  }

  /** @returns Whether it was followed until a scan is due */
  async #follow(state: SourceState, signal: AbortSignal): Promise<boolean> {
    const due = new AbortController();
    const done = new AbortController();
    const waiting = this.#waitUntilDue(AbortSignal.any([signal, done.signal]))
      // The database is away: a scan finds out what that means.
      .catch(() => {})
      .then(() => due.abort(new Error('A scan is due')));
    let isDue = false;
    try {
      await this.#scanner.follow(
        state.cursor,
        AbortSignal.any([signal, due.signal]),
      );
      isDue = due.signal.aborted;
    } catch (error) {
      signal.throwIfAborted();
      isDue = due.signal.aborted;
      if (!isDue) {
        this.#logger.warn('Could not follow a source any longer', {
          source: this.#source.id,
          cause: String(error),
        });
      }
    } finally {
      done.abort();
      await waiting;
    }
    this.#lostConnections = isDue ? 0 : this.#lostConnections + 1;
    if (!isDue) {
      // What happened while nobody followed is found by a scan.
      await this.#sources.hasten(this.#source.id);
    }
    return isDue;
  }

  async #waitUntilDue(signal: AbortSignal): Promise<void> {
    for (;;) {
      await this.#clock.sleep(LOOK_MS, signal);
      const state = await this.#sources.find(this.#source.id);
      if (!state || !this.#isInForce(state) || this.#choose(state)) {
        return;
      }
    }
  }

  #findRest(): number {
    return this.#lostConnections === 0
      ? LOOK_MS
      : Math.min(
          this.#source.scheduleMs,
          RETRY_MS * 2 ** (this.#lostConnections - 1),
        );
  }
}
