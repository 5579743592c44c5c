import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CacheService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  GeneratorRunOptions,
  getLocationForEntity,
} from '@backstage/plugin-techdocs-node';
import { BuildReport } from '@fairway/techdocs-renderer';
import { DocsGenerator } from '../generate/DocsGenerator';
import { DocsPreparer } from '../prepare/DocsPreparer';
import { AnnouncingPublisher } from '../publish/AnnouncingPublisher';
import { findPublishedEtag } from '../publish/findPublishedEtag';
import { SiteLocks } from '../SiteLocks';
import { SiteFolders } from '../sites/SiteFolders';

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
  readonly #generator: DocsGenerator;
  readonly #folders: SiteFolders;
  readonly #publisher: AnnouncingPublisher;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #cache: CacheService;
  readonly #locks: SiteLocks;
  readonly #logger: LoggerService;
  readonly #workingDirectory: string;

  constructor(options: {
    preparer: DocsPreparer;
    generator: DocsGenerator;
    folders: SiteFolders;
    publisher: AnnouncingPublisher;
    integrations: ScmIntegrationRegistry;
    cache: CacheService;
    locks: SiteLocks;
    logger: LoggerService;
    workingDirectory: string;
  }) {
    this.#preparer = options.preparer;
    this.#generator = options.generator;
    this.#folders = options.folders;
    this.#publisher = options.publisher;
    this.#integrations = options.integrations;
    this.#cache = options.cache;
    this.#locks = options.locks;
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
    const release = await this.#locks.acquire(entityRef);
    try {
      const report = await this.#build(entity);
      this.#logger.info('Built documentation', {
        entityRef,
        trigger,
        ...(report && {
          pages: report.pages,
          remarks: report.findings.length + report.droppedFindings,
          durationMs: report.durationMs,
        }),
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
    } finally {
      release();
    }
  }

  async #build(entity: Entity): Promise<BuildReport | undefined> {
    const folder = await this.#folders.open(stringifyEntityRef(entity));
    const outputDir = await mkdtemp(join(this.#workingDirectory, 'techdocs-'));
    try {
      const { preparedDir, etag } = await this.#preparer.prepare(
        entity,
        { etag: await findPublishedEtag(entity, this.#publisher) },
        folder.sourceDir,
      );
      const { directory, report, changes } = await this.#generator.generate(
        entity,
        folder,
        {
          inputDir: preparedDir,
          outputDir,
          etag,
          siteOptions: { name: entity.metadata.title ?? entity.metadata.name },
          parsedLocationAnnotation: getLocationForEntity(
            entity,
            this.#integrations,
          ),
          // Declared as winston's, of which nothing else than our own methods is called.
          logger: this.#logger as GeneratorRunOptions['logger'],
        },
      );
      const published = await this.#publisher.publish({
        entity,
        directory,
        changes,
      });
      // Only in use with `techdocs.cache`; there is nothing to delete otherwise.
      await Promise.all(
        (published?.objects ?? []).map(path => this.#cache.delete(path)),
      );
      return report;
    } finally {
      await rm(outputDir, { recursive: true, force: true });
      await folder.release();
    }
  }
}
