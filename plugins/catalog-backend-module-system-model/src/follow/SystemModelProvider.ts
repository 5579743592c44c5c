import { LoggerService } from '@backstage/backend-plugin-api';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { Rest } from '@fairway/backend-toolkit';
import { CatalogOptions } from '../config';
import { EntityStore } from '../database/EntityStore';
import { FeedStore } from '../database/FeedStore';
import { CatalogView } from './CatalogView';
import { ChangeApplier } from './ChangeApplier';
import { ElsewhereCheck } from './ElsewhereCheck';
import { FeedFollower } from './FeedFollower';
import { ModelView } from './ModelView';

/** On which the system model tells that entities changed. */
const MODEL_CHANGED_TOPIC = 'system-model.changed';
/** How often it is looked for what nobody told this replica of. */
const LOOK_MS = 10_000;
/** How long another replica, or the catalog, is waited for. */
const BUSY_MS = 1_000;
const LEAST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 60_000;

/** Provides the entities of the system model, which one of any number of replicas follows at a time. */
export class SystemModelProvider implements EntityProvider {
  readonly #catalog: CatalogView;
  readonly #entities: EntityStore;
  readonly #events: EventsService;
  readonly #feed: FeedStore;
  readonly #logger: LoggerService;
  readonly #model: ModelView;
  readonly #options: CatalogOptions;
  readonly #rest = new Rest();
  readonly #stopping = new AbortController();
  #checkedAt = 0;
  #isCheckWanted = false;
  #failures = 0;
  #running: Promise<void> = Promise.resolve();

  constructor(options: {
    readonly catalog: CatalogView;
    readonly entities: EntityStore;
    readonly events: EventsService;
    readonly feed: FeedStore;
    readonly logger: LoggerService;
    readonly model: ModelView;
    readonly options: CatalogOptions;
  }) {
    this.#catalog = options.catalog;
    this.#entities = options.entities;
    this.#events = options.events;
    this.#feed = options.feed;
    this.#logger = options.logger;
    this.#model = options.model;
    this.#options = options.options;
  }

  getProviderName(): string {
    return 'system-model';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.#events.subscribe({
      id: 'catalog-system-model',
      topics: [MODEL_CHANGED_TOPIC],
      onEvent: async () => this.wake(),
    });
    this.#running = this.#run(this.#connect(connection));
  }

  /** Has it look now. */
  wake(): void {
    this.#rest.wake();
  }

  /** Has it look now whether what came from elsewhere is still there. */
  checkSoon(): void {
    this.#isCheckWanted = true;
    this.wake();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#rest.wake();
    await this.#running;
  }

  #connect(connection: EntityProviderConnection) {
    const parts = {
      catalog: this.#catalog,
      entities: this.#entities,
      feed: this.#feed,
      logger: this.#logger,
      model: this.#model,
    };
    const applier = new ChangeApplier({
      ...parts,
      connection,
      kinds: this.#options.kinds,
      stay: () => this.#feed.stay(),
    });
    const { passEveryMs } = this.#options;
    return {
      check: new ElsewhereCheck({ ...parts, applier }),
      follower: new FeedFollower({ ...parts, applier, passEveryMs }),
    };
  }

  async #run(work: {
    readonly check: ElsewhereCheck;
    readonly follower: FeedFollower;
  }): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      let restMs = LOOK_MS;
      try {
        const isMine = await this.#feed.lease();
        const isWaiting = isMine && (await this.#work(work));
        this.#failures = 0;
        restMs =
          isMine && !isWaiting
            ? Math.min(LOOK_MS, this.#options.checkEveryMs)
            : BUSY_MS;
      } catch (error) {
        restMs = this.#noteFailure(error);
      }
      await this.#rest.take(restMs);
    }
  }

  /** @returns Whether the catalog is waited for */
  async #work({
    check,
    follower,
  }: {
    readonly check: ElsewhereCheck;
    readonly follower: FeedFollower;
  }): Promise<boolean> {
    const { signal } = this.#stopping;
    try {
      await follower.follow(signal);
      const dueAt = this.#checkedAt + this.#options.checkEveryMs;
      if (this.#isCheckWanted || dueAt <= Date.now()) {
        this.#isCheckWanted = false;
        await follower.checkFeed(signal);
        await check.run(signal);
        this.#checkedAt = Date.now();
      }
      return await follower.isWaiting();
    } finally {
      await this.#feed.release();
    }
  }

  /** @returns How long to wait until the next attempt */
  #noteFailure(error: unknown): number {
    this.#failures += 1;
    // While all of the portal starts, the model may not be there yet.
    const level = this.#failures < 5 ? 'debug' : 'warn';
    this.#logger[level]('Could not follow the system model', {
      cause: String(error),
    });
    return Math.min(LONGEST_RETRY_MS, LEAST_RETRY_MS * 2 ** this.#failures);
  }
}
