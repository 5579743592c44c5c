import { PublisherBase, PublishRequest } from '@backstage/plugin-techdocs-node';
import { PublisherDecorator } from '../publish/PublisherDecorator';
import { ReaderBuilds } from './ReaderBuilds';

/** Hands what the backend wants published to the builds for readers. */
export class ReaderPublisher extends PublisherDecorator {
  readonly #builds: ReaderBuilds;

  constructor(builds: ReaderBuilds, publisher: PublisherBase) {
    super(publisher);
    this.#builds = builds;
  }

  publish(request: PublishRequest) {
    return this.#builds.publish(request);
  }
}
