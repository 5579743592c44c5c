import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EventsService } from '@backstage/plugin-events-node';
import {
  PublisherBase,
  PublishRequest,
  PublishResponse,
} from '@backstage/plugin-techdocs-node';
import {
  TECHDOCS_BUILT_TOPIC,
  TechdocsBuiltPayload,
} from '@fairway/backend-toolkit';
import { LocalSites, SiteChanges } from './LocalSites';
import { PublisherDecorator } from './PublisherDecorator';

/** A site to publish, and how it differs from the one before where that is known. */
export type SitePublishRequest = PublishRequest & {
  readonly changes?: SiteChanges;
};

/** Tells the others, search first of all, when documentation was published. */
export class AnnouncingPublisher extends PublisherDecorator {
  readonly #events: EventsService;
  readonly #localSites: LocalSites | undefined;
  readonly #logger: LoggerService;

  constructor(options: {
    publisher: PublisherBase;
    events: EventsService;
    localSites: LocalSites | undefined;
    logger: LoggerService;
  }) {
    super(options.publisher);
    this.#events = options.events;
    this.#localSites = options.localSites;
    this.#logger = options.logger;
  }

  async publish(request: SitePublishRequest): Promise<PublishResponse> {
    const { entity, directory, changes } = request;
    const response = this.#localSites
      ? {
          objects: [
            ...(await this.#localSites.publish(entity, directory, changes)),
          ],
        }
      : await super.publish({ entity, directory });
    await this.#announce(entity);
    return response;
  }

  async #announce(entity: Entity): Promise<void> {
    const entityRef = stringifyEntityRef(entity);
    const eventPayload: TechdocsBuiltPayload = { entityRef };
    try {
      await this.#events.publish({ topic: TECHDOCS_BUILT_TOPIC, eventPayload });
    } catch (error) {
      // The documentation is there all the same, and found a little later.
      this.#logger.warn('Could not announce that documentation was published', {
        entityRef,
        cause: String(error),
      });
    }
  }
}
