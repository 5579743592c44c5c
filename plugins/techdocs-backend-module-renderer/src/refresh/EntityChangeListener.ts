import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import {
  CATALOG_ENTITIES_CHANGED_TOPIC,
  readChangedEntities,
} from '@fairway/backend-toolkit';
import { DocsRefresher } from './DocsRefresher';
import { RefreshQueue } from './RefreshQueue';

/**
 * How long after a change the catalog is asked, and asked again for entities it
 * does not know yet: it tells of a change a moment before it can be read.
 */
const ATTEMPTS_MS = [2_000, 5_000, 20_000];

/**
 * Builds documentation before it is read first, where that costs nobody anything.
 *
 * @remarks
 *
 * Without this a search finds no documentation that nobody has opened yet. It is
 * done for local folders and the embedded forge only: an import of thousands of
 * entities must not download thousands of repositories from a source host.
 */
export class EntityChangeListener {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #queue: RefreshQueue;
  readonly #refresher: DocsRefresher;
  readonly #isNearby: (entity: Entity) => boolean;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    events: EventsService;
    logger: LoggerService;
    queue: RefreshQueue;
    refresher: DocsRefresher;
    /** Whether the sources of an entity's documentation are at hand. */
    isNearby: (entity: Entity) => boolean;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#events = options.events;
    this.#logger = options.logger;
    this.#queue = options.queue;
    this.#refresher = options.refresher;
    this.#isNearby = options.isNearby;
  }

  async start(): Promise<void> {
    await this.#events.subscribe({
      id: 'techdocs-renderer-catalog',
      topics: [CATALOG_ENTITIES_CHANGED_TOPIC],
      onEvent: async ({ eventPayload }) => {
        const entityRefs = readChangedEntities(eventPayload);
        this.#lookLater(entityRefs, 0);
      },
    });
  }

  stop(): void {
    this.#timers.forEach(clearTimeout);
  }

  #lookLater(entityRefs: readonly string[], attempt: number): void {
    if (entityRefs.length === 0 || attempt >= ATTEMPTS_MS.length) {
      return;
    }
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#look(entityRefs, attempt).catch(error =>
        // Documentation is also built when somebody reads it.
        this.#logger.warn('Could not build documentation ahead', {
          cause: String(error),
        }),
      );
    }, ATTEMPTS_MS[attempt]);
    this.#timers.add(timer);
  }

  async #look(entityRefs: readonly string[], attempt: number): Promise<void> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: [...entityRefs],
        fields: ['kind', 'metadata', 'relations'],
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    for (const entity of items) {
      if (entity && this.#isNearby(entity)) {
        this.#queue.add(stringifyEntityRef(entity), () =>
          this.#refresher.refresh(entity, 'catalog'),
        );
      }
    }
    const unknown = entityRefs.filter((_, index) => !items[index]);
    this.#lookLater(unknown, attempt + 1);
  }
}
