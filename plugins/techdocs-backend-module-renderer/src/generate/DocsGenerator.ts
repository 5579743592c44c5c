import { isChildPath } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { GeneratorRunOptions } from '@backstage/plugin-techdocs-node';
import { BuildLimits, BuildReport } from '@fairway/techdocs-renderer';
import { toEngine } from '../engine/engines';
import { MkdocsEngine } from '../engine/MkdocsEngine';
import { DOCS_HEALTH_FILE } from '../health/DocsHealth';
import { writeDocsHealth } from '../health/writeDocsHealth';
import { SitePool } from '../pool/SitePool';
import { TemporaryFolders } from '../prepare/TemporaryFolders';
import { SiteChanges } from '../publish/LocalSites';
import { SiteFolder } from '../sites/SiteFolders';
import { fillEditUrl, findEditUrl } from './editUrls';
import { findApiPages } from './findApiPages';

/** A site that was built and is not published yet. */
export type BuiltSite = {
  readonly directory: string;
  /** What there is to say about it; nothing with MkDocs, which says it in the log. */
  readonly report?: BuildReport;
  /** How it differs from the site that was in the directory before, where that is known. */
  readonly changes?: SiteChanges;
};

/** Path of the portal, which is where links within it begin. */
function readBasePath(config: Config): string {
  const portal = config.getOptionalString('app.baseUrl');
  return portal === undefined ? '/' : new URL(portal).pathname;
}

/** Builds documentation with the renderer of this portal, or with MkDocs where that was asked for. */
export class DocsGenerator {
  readonly #basePath: string;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #limits: Partial<BuildLimits>;
  readonly #mkdocs: MkdocsEngine;
  readonly #pool: SitePool;
  readonly #temporaryFolders: TemporaryFolders;

  constructor(options: {
    config: Config;
    integrations: ScmIntegrationRegistry;
    limits: Partial<BuildLimits>;
    mkdocs: MkdocsEngine;
    pool: SitePool;
    temporaryFolders: TemporaryFolders;
  }) {
    this.#basePath = readBasePath(options.config);
    this.#integrations = options.integrations;
    this.#limits = options.limits;
    this.#mkdocs = options.mkdocs;
    this.#pool = options.pool;
    this.#temporaryFolders = options.temporaryFolders;
  }

  /**
   * Builds a site with the engine that its etag names.
   *
   * @param entity - That the documentation is of
   * @param folder - Of the site
   * @param options - Of the stock generator; its output folder is used by MkDocs only
   * @throws InputError with a message for the author, where the documentation is the reason that it cannot be built
   */
  async generate(
    entity: Entity,
    folder: SiteFolder,
    options: GeneratorRunOptions,
  ): Promise<BuiltSite> {
    const { inputDir, outputDir, etag } = options;
    try {
      if (toEngine(etag) === 'mkdocs') {
        await this.#mkdocs.build(options);
        return { directory: outputDir };
      }
      return await this.#render(entity, folder, options);
    } finally {
      await this.#temporaryFolders.release(inputDir);
    }
  }

  async #render(
    entity: Entity,
    { outputDir, cacheDir, sourceDir }: SiteFolder,
    options: GeneratorRunOptions,
  ): Promise<BuiltSite> {
    const { inputDir, etag, parsedLocationAnnotation, siteOptions } = options;
    const isFolder = parsedLocationAnnotation?.type === 'dir';
    const editUrl = findEditUrl(parsedLocationAnnotation, this.#integrations);
    const report = await this.#pool.build({
      inputDir,
      outputDir,
      cacheDir,
      etag,
      siteName: siteOptions?.name,
      editUrl,
      apiPages: findApiPages(entity, this.#basePath),
      // A downloaded archive has one date for all files.
      hasGitDates: isFolder,
      timesTellChanges:
        isFolder ||
        (sourceDir !== undefined && isChildPath(sourceDir, inputDir)),
      limits: this.#limits,
    });
    await writeDocsHealth(
      report,
      outputDir,
      path => editUrl && fillEditUrl(editUrl, path),
    );
    const { replaces, changed, removed } = report;
    const changes = {
      replaces,
      changed: [...changed, DOCS_HEALTH_FILE],
      removed,
    };
    return { directory: outputDir, report, changes };
  }
}
