import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import {
  CATALOG_ENTITIES_CHANGED_TOPIC,
  readChangedEntities,
} from '@fairway/backend-toolkit';
import { HistoryRecorder } from './HistoryRecorder';

const IS_API = /^api:/i;

/**
 * How long after a change the catalog is asked, and how long after that once
 * more for what seemed to be as before: it tells of a change a moment before it
 * can be read, longer if it is busy.
 */
const LOOKS_MS = [2_000, 13_000];

/** Has the history follow the catalog within seconds. */
export class HistoryListener {
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #recorder: HistoryRecorder;
  readonly #stopping = new AbortController();
  readonly #timers = new Set<NodeJS.Timeout>();
  /** One look after the other, so that no two compare the same definitions. */
  #last: Promise<void> = Promise.resolve();

  constructor(options: {
    events: EventsService;
    logger: LoggerService;
    recorder: HistoryRecorder;
  }) {
    this.#events = options.events;
    this.#logger = options.logger;
    this.#recorder = options.recorder;
  }

  async start(): Promise<void> {
    await this.#events.subscribe({
      id: 'api-contracts-history',
      topics: [CATALOG_ENTITIES_CHANGED_TOPIC],
      onEvent: async ({ eventPayload }) => {
        const entityRefs = readChangedEntities(eventPayload);
        this.#lookLater(
          entityRefs.filter(ref => IS_API.test(ref)),
          LOOKS_MS,
        );
      },
    });
  }

  stop(): void {
    this.#stopping.abort();
    this.#timers.forEach(clearTimeout);
  }

  #lookLater(
    entityRefs: readonly string[],
    [ms, ...later]: readonly number[],
  ): void {
    if (entityRefs.length === 0 || ms === undefined) {
      return;
    }
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#last = this.#last.then(async () => {
        const same = await this.#look(entityRefs);
        this.#lookLater(same, later);
      });
    }, ms);
    this.#timers.add(timer);
  }

  /** @returns Those that had nothing new, or could not be looked at */
  async #look(entityRefs: readonly string[]): Promise<readonly string[]> {
    const { signal } = this.#stopping;
    if (signal.aborted) {
      return [];
    }
    try {
      return await this.#recorder.look(entityRefs, signal);
    } catch (error) {
      if (signal.aborted) {
        return [];
      }
      // All are looked at from time to time.
      this.#logger.warn('Could not look at APIs that changed', {
        cause: String(error),
      });
      return entityRefs;
    }
  }
}
