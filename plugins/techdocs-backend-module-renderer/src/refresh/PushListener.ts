import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventParams, EventsService } from '@backstage/plugin-events-node';
import { FORGE_PUSH_TOPIC } from '@fairway/plugin-forge-common';
import { DocsRefresher } from './DocsRefresher';
import { findDocsEntities } from './findDocsEntities';
import { parsePush } from './parsePush';
import { RefreshQueue } from './RefreshQueue';

/** Has documentation rebuilt when its repository is pushed to. */
export class PushListener {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #events: EventsService;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #logger: LoggerService;
  readonly #queue: RefreshQueue;
  readonly #refresher: DocsRefresher;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    events: EventsService;
    integrations: ScmIntegrationRegistry;
    logger: LoggerService;
    queue: RefreshQueue;
    refresher: DocsRefresher;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#events = options.events;
    this.#integrations = options.integrations;
    this.#logger = options.logger;
    this.#queue = options.queue;
    this.#refresher = options.refresher;
  }

  async start(): Promise<void> {
    await this.#events.subscribe({
      id: 'techdocs-renderer',
      topics: [FORGE_PUSH_TOPIC],
      onEvent: event => this.#onPush(event),
    });
  }

  async #onPush({ eventPayload }: EventParams): Promise<void> {
    try {
      const repositoryUrl = parsePush(eventPayload);
      if (repositoryUrl) {
        await this.#refreshDocsIn(repositoryUrl);
      }
    } catch (error) {
      // Documentation is also looked at when somebody reads it.
      this.#logger.warn(
        'Could not find the documentation that a push concerns',
        {
          cause: String(error),
        },
      );
    }
  }

  async #refreshDocsIn(repositoryUrl: string): Promise<void> {
    const entities = findDocsEntities({
      repositoryUrl,
      catalog: this.#catalog,
      auth: this.#auth,
      integrations: this.#integrations,
    });
    for await (const entity of entities) {
      this.#queue.add(stringifyEntityRef(entity), () =>
        this.#refresher.refresh(entity, 'push'),
      );
    }
  }
}
