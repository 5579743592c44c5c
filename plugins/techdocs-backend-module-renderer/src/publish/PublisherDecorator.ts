import { Entity } from '@backstage/catalog-model';
import {
  MigrateRequest,
  PublisherBase,
  PublishRequest,
} from '@backstage/plugin-techdocs-node';

/** Passes everything on, for those that add to some of it. */
export class PublisherDecorator implements PublisherBase {
  readonly #publisher: PublisherBase;

  constructor(publisher: PublisherBase) {
    this.#publisher = publisher;
  }

  publish(request: PublishRequest) {
    return this.#publisher.publish(request);
  }

  getReadiness() {
    return this.#publisher.getReadiness();
  }

  fetchTechDocsMetadata(
    ...args: Parameters<PublisherBase['fetchTechDocsMetadata']>
  ) {
    return this.#publisher.fetchTechDocsMetadata(...args);
  }

  docsRouter() {
    return this.#publisher.docsRouter();
  }

  hasDocsBeenGenerated(entity: Entity) {
    return this.#publisher.hasDocsBeenGenerated(entity);
  }

  async migrateDocsCase(request: MigrateRequest): Promise<void> {
    await this.#publisher.migrateDocsCase?.(request);
  }
}
