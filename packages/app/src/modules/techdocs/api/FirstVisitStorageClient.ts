import type { CompoundEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { TechDocsStorageClient } from '@backstage/plugin-techdocs';
import type { DocsBuilds } from './DocsBuilds';

/** The stock client of pages, which asks for none before there are any. */
export class FirstVisitStorageClient extends TechDocsStorageClient {
  readonly #builds: DocsBuilds;

  constructor(
    options: ConstructorParameters<typeof TechDocsStorageClient>[0],
    builds: DocsBuilds,
  ) {
    super(options);
    this.#builds = builds;
  }

  override async getEntityDocs(entity: CompoundEntityRef, path: string) {
    if (!(await this.#builds.isBuilt(entity))) {
      throw new NotFoundError('This documentation has not been built yet.');
    }
    return super.getEntityDocs(entity, path);
  }

  override async syncEntityDocs(
    entity: CompoundEntityRef,
    logHandler?: (line: string) => void,
  ) {
    this.#builds.note(entity, 'started');
    try {
      const wasBuilt = await this.#builds.isBuilt(entity);
      const result = await super.syncEntityDocs(entity, logHandler);
      if (result === 'updated') {
        this.#builds.note(entity, 'built');
      }
      // Built by a push meanwhile: the reader, which found nothing, has to look again.
      return !wasBuilt && (await this.#builds.isBuilt(entity))
        ? 'updated'
        : result;
    } catch (error) {
      this.#builds.note(entity, 'failed');
      throw error;
    }
  }
}
