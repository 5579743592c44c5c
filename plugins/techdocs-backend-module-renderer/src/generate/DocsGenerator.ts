import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  GeneratorRunOptions,
  TechdocsGenerator,
} from '@backstage/plugin-techdocs-node';
import { BuildLimits, BuildReport } from '@fairway/techdocs-renderer';
import { toEngine } from '../engine/engines';
import { SitePool } from '../pool/SitePool';
import { TemporaryFolders } from '../prepare/TemporaryFolders';
import { findEditUrl } from './editUrls';

/** Builds documentation with the renderer of this portal, or with MkDocs where that was asked for. */
export class DocsGenerator {
  readonly #integrations: ScmIntegrationRegistry;
  readonly #limits: Partial<BuildLimits>;
  readonly #mkdocs: TechdocsGenerator;
  readonly #pool: SitePool;
  readonly #temporaryFolders: TemporaryFolders;

  constructor(options: {
    config: Config;
    logger: LoggerService;
    integrations: ScmIntegrationRegistry;
    limits: Partial<BuildLimits>;
    pool: SitePool;
    temporaryFolders: TemporaryFolders;
  }) {
    this.#integrations = options.integrations;
    this.#limits = options.limits;
    this.#mkdocs = TechdocsGenerator.fromConfig(options.config, {
      logger: options.logger,
    });
    this.#pool = options.pool;
    this.#temporaryFolders = options.temporaryFolders;
  }

  /**
   * Builds a site with the engine that its etag names.
   *
   * @returns What there is to say about it; nothing with MkDocs, which says it in the log
   * @throws InputError with a message for the author, where the documentation is the reason that it cannot be built
   */
  async generate(
    options: GeneratorRunOptions,
  ): Promise<BuildReport | undefined> {
    const { inputDir, outputDir, etag } = options;
    try {
      if (toEngine(etag) === 'mkdocs') {
        await this.#mkdocs.run(options);
        return undefined;
      }
      return await this.#pool.build({
        inputDir,
        outputDir,
        etag,
        siteName: options.siteOptions?.name,
        editUrl: findEditUrl(
          options.parsedLocationAnnotation,
          this.#integrations,
        ),
        // A downloaded archive has one date for all files.
        hasGitDates: options.parsedLocationAnnotation?.type === 'dir',
        limits: this.#limits,
      });
    } finally {
      await this.#temporaryFolders.release(inputDir);
    }
  }
}
