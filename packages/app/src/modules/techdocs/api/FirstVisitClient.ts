import type { CompoundEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { TechDocsClient } from '@backstage/plugin-techdocs';
import type { DocsBuilds } from './DocsBuilds';

/** The stock client of what is known about a site, which waits until there is one. */
export class FirstVisitClient extends TechDocsClient {
  readonly #builds: DocsBuilds;

  constructor(
    options: ConstructorParameters<typeof TechDocsClient>[0],
    builds: DocsBuilds,
  ) {
    super(options);
    this.#builds = builds;
  }

  override async getTechDocsMetadata(entity: CompoundEntityRef) {
    if (!(await this.#builds.untilBuilt(entity))) {
      throw new NotFoundError('This documentation could not be built.');
    }
    return super.getTechDocsMetadata(entity);
  }
}
