import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import {
  CATALOG_ENTITIES_CHANGED_TOPIC,
  parseOrInputError,
} from '@fairway/backend-toolkit';
import { z } from 'zod';
import { HistoryRecorder } from './HistoryRecorder';

const payloadSchema = z.object({ entityRefs: z.array(z.string()) });
const IS_API = /^api:/i;

/** How long after a change the catalog is asked: it tells of one a moment before it can be read, longer if it is busy. */
const LOOKS_MS = [2_000, 15_000];

/** Has the history follow the catalog within seconds. */
export class HistoryListener {
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #recorder: HistoryRecorder;
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
        const { entityRefs } = parseOrInputError(
          payloadSchema,
          eventPayload,
          'The event about changed entities',
        );
        this.#lookLater(entityRefs.filter(ref => IS_API.test(ref)));
      },
    });
  }

  stop(): void {
    this.#timers.forEach(clearTimeout);
  }

  #lookLater(entityRefs: readonly string[]): void {
    if (entityRefs.length === 0) {
      return;
    }
    for (const ms of LOOKS_MS) {
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        this.#last = this.#last.then(() => this.#look(entityRefs));
      }, ms);
      this.#timers.add(timer);
    }
  }

  async #look(entityRefs: readonly string[]): Promise<void> {
    try {
      await this.#recorder.look(entityRefs);
    } catch (error) {
      // All are looked at from time to time.
      this.#logger.warn('Could not look at APIs that changed', {
        cause: String(error),
      });
    }
  }
}
