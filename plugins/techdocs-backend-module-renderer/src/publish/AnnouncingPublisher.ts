import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EventsService } from '@backstage/plugin-events-node';
import { PublisherBase, PublishRequest } from '@backstage/plugin-techdocs-node';
import {
  TECHDOCS_BUILT_TOPIC,
  TechdocsBuiltPayload,
} from '@fairway/backend-toolkit';
import { PublisherDecorator } from './PublisherDecorator';

/** Tells the others, search first of all, when documentation was published. */
export class AnnouncingPublisher extends PublisherDecorator {
  readonly #events: EventsService;
  readonly #logger: LoggerService;

  constructor(options: {
    publisher: PublisherBase;
    events: EventsService;
    logger: LoggerService;
  }) {
    super(options.publisher);
    this.#events = options.events;
    this.#logger = options.logger;
  }

  async publish(request: PublishRequest) {
    const response = await super.publish(request);
    await this.#announce(request.entity);
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
