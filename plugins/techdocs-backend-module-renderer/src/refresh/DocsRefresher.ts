import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CacheService, LoggerService } from '@backstage/backend-plugin-api';
import {
  Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  getLocationForEntity,
  PublisherBase,
} from '@backstage/plugin-techdocs-node';
import { BuildReport } from '@fairway/techdocs-renderer';
import { RendererGenerator } from '../generate/RendererGenerator';
import { DocsPreparer } from '../prepare/DocsPreparer';

/**
 * Builds and publishes the documentation of one entity at once.
 *
 * @remarks
 *
 * The TechDocs backend builds when somebody looks, and looks for changes once a
 * minute at most. What it shows is what was published last, so publishing is all
 * it takes for a push to be seen.
 */
export class DocsRefresher {
  readonly #preparer: DocsPreparer;
  readonly #generator: RendererGenerator;
  readonly #publisher: PublisherBase;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #cache: CacheService;
  readonly #logger: LoggerService;
  readonly #workingDirectory: string;

  constructor(options: {
    preparer: DocsPreparer;
    generator: RendererGenerator;
    publisher: PublisherBase;
    integrations: ScmIntegrationRegistry;
    cache: CacheService;
    logger: LoggerService;
    workingDirectory: string;
  }) {
    this.#preparer = options.preparer;
    this.#generator = options.generator;
    this.#publisher = options.publisher;
    this.#integrations = options.integrations;
    this.#cache = options.cache;
    this.#logger = options.logger;
    this.#workingDirectory = options.workingDirectory;
  }

  /**
   * Brings the documentation of an entity up to date; a failure is logged.
   *
   * @param trigger - What gave cause to look, for the log
   */
  async refresh(entity: Entity, trigger: 'push' | 'catalog'): Promise<void> {
    const entityRef = stringifyEntityRef(entity);
    try {
      const report = await this.#build(entity);
      this.#logger.info('Built documentation', {
        entityRef,
        trigger,
        pages: report.pages,
        remarks: report.findings.length + report.droppedFindings,
        durationMs: report.durationMs,
      });
    } catch (error) {
      const { name, message } = toError(error);
      if (name === 'NotModifiedError') {
        this.#logger.debug('Documentation is up to date', { entityRef });
      } else {
        this.#logger.error('Could not build documentation', {
          entityRef,
          trigger,
          cause: message,
        });
      }
    }
  }

  async #build(entity: Entity): Promise<BuildReport> {
    const { preparedDir, etag } = await this.#preparer.prepare(entity, {
      etag: await this.#findPublishedEtag(entity),
    });
    const outputDir = await mkdtemp(
      join(await realpath(this.#workingDirectory), 'techdocs-'),
    );
    try {
      const report = await this.#generator.generate({
        inputDir: preparedDir,
        outputDir,
        etag,
        siteName: entity.metadata.title ?? entity.metadata.name,
        location: getLocationForEntity(entity, this.#integrations),
      });
      const published = await this.#publisher.publish({
        entity,
        directory: outputDir,
      });
      // Only in use with `techdocs.cache`; there is nothing to delete otherwise.
      await Promise.all(
        (published?.objects ?? []).map(path => this.#cache.delete(path)),
      );
      return report;
    } finally {
      await rm(outputDir, { recursive: true, force: true });
    }
  }

  async #findPublishedEtag(entity: Entity): Promise<string | undefined> {
    if (!(await this.#publisher.hasDocsBeenGenerated(entity))) {
      return undefined;
    }
    const metadata = await this.#publisher
      .fetchTechDocsMetadata(getCompoundEntityRef(entity))
      .catch(() => undefined);
    return metadata?.etag;
  }
}
