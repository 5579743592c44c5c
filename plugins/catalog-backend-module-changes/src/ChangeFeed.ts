import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import {
  CATALOG_ENTITIES_CHANGED_TOPIC,
  CatalogEntitiesChangedPayload,
} from '@fairway/backend-toolkit';

/** An initial import changes a hundred entities a second; nobody needs an event for each. */
const WINDOW_MS = 1000;
/** Keeps an event well below the body size that the events backend accepts. */
const MAX_REFS = 500;

/**
 * Gathers the entities that changed and publishes them once a second.
 */
export class ChangeFeed {
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #refs = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: { events: EventsService; logger: LoggerService }) {
    this.#events = options.events;
    this.#logger = options.logger;
  }

  add(entityRef: string): void {
    this.#refs.add(entityRef);
    this.#timer ??= setTimeout(() => this.flush(), WINDOW_MS);
  }

  /** Publishes what was gathered so far. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const refs = [...this.#refs];
    this.#refs.clear();

    for (let start = 0; start < refs.length; start += MAX_REFS) {
      const eventPayload: CatalogEntitiesChangedPayload = {
        entityRefs: refs.slice(start, start + MAX_REFS),
      };
      try {
        await this.#events.publish({
          topic: CATALOG_ENTITIES_CHANGED_TOPIC,
          eventPayload,
        });
      } catch (error) {
        // Listeners look for changes by themselves, too, only later.
        this.#logger.warn('Could not publish which entities changed', {
          count: eventPayload.entityRefs.length,
          cause: String(error),
        });
      }
    }
  }
}
