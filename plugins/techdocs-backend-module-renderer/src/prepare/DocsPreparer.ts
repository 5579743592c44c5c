import { LoggerService, UrlReaderService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotModifiedError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  getLocationForEntity,
  PreparerOptions,
  PreparerResponse,
} from '@backstage/plugin-techdocs-node';
import { cp, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import {
  Engine,
  findEngine,
  toSiteEtag,
  toSourceEtag,
} from '../engine/engines';
import { withoutTrace } from '../withoutTrace';
import { FolderEtags } from './FolderEtags';
import { GiteaTree } from './GiteaTree';
import { KeptSource } from './KeptSource';
import { TemporaryFolders } from './TemporaryFolders';

/**
 * Gets the sources of documentation, from a source host or a local folder.
 *
 * @remarks
 *
 * Does for both kinds of references what the stock preparers do, and in addition
 * knows whether a local folder has changed: with the stock one, sites from local
 * folders are built again each time that somebody looks.
 */
export class DocsPreparer {
  readonly #reader: UrlReaderService;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #logger: LoggerService;
  readonly #temporaryFolders: TemporaryFolders;
  readonly #usualEngine: Engine;
  readonly #workingDirectory: string;
  readonly #folderEtags = new FolderEtags();

  constructor(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
    logger: LoggerService;
    temporaryFolders: TemporaryFolders;
    usualEngine: Engine;
    workingDirectory: string;
  }) {
    this.#reader = options.reader;
    this.#integrations = options.integrations;
    this.#logger = options.logger;
    this.#temporaryFolders = options.temporaryFolders;
    this.#usualEngine = options.usualEngine;
    this.#workingDirectory = options.workingDirectory;
  }

  /**
   * @param sourceDir - Where the sources of this site may stay until its next build
   * @throws NotModifiedError if the sources are those of the stored site
   */
  async prepare(
    entity: Entity,
    options?: PreparerOptions,
    sourceDir?: string,
  ): Promise<PreparerResponse> {
    const { type, target } = getLocationForEntity(entity, this.#integrations);
    const engine = this.#findEngine(entity);
    const stored = toSourceEtag(options?.etag, engine);
    const { preparedDir, etag } =
      type === 'dir'
        ? await this.#prepareFolder(target, engine, stored)
        : await this.#fetch(target, stored, engine, sourceDir);
    return { preparedDir, etag: toSiteEtag(etag, engine) };
  }

  #findEngine(entity: Entity): Engine {
    try {
      return findEngine(entity, this.#usualEngine);
    } catch (error) {
      throw withoutTrace(error);
    }
  }

  async #prepareFolder(
    folder: string,
    engine: Engine,
    stored: string | undefined,
  ): Promise<PreparerResponse> {
    const etag = await this.#folderEtags.get(folder);
    if (etag && etag === stored) {
      throw new NotModifiedError();
    }
    return {
      // The stock generator writes to what it is given, which is the author's.
      preparedDir: engine === 'mkdocs' ? await this.#copy(folder) : folder,
      etag,
    };
  }

  async #copy(folder: string): Promise<string> {
    const copy = await mkdtemp(
      join(this.#workingDirectory, 'techdocs-source-'),
    );
    this.#temporaryFolders.add(copy);
    await cp(folder, copy, { recursive: true, verbatimSymlinks: true });
    return copy;
  }

  async #fetch(
    url: string,
    stored: string | undefined,
    engine: Engine,
    sourceDir: string | undefined,
  ): Promise<PreparerResponse> {
    const config = this.#integrations.gitea.byUrl(url)?.config;
    // MkDocs writes to its sources.
    const tree =
      config && engine === 'fairway' ? new GiteaTree(config, url) : undefined;
    try {
      const updated =
        tree && sourceDir
          ? await this.#update(url, stored, tree, new KeptSource(sourceDir))
          : undefined;
      return updated ?? (await this.#download(url, stored));
    } catch (error) {
      throw withoutTrace(error);
    }
  }

  /** @returns `undefined` if the host cannot tell what changed, and all has to be read */
  async #update(
    url: string,
    stored: string | undefined,
    tree: GiteaTree,
    source: KeptSource,
  ): Promise<PreparerResponse | undefined> {
    let commit: string;
    try {
      commit = await tree.getCommit();
      if (commit !== stored) {
        const preparedDir = await source.update(url, commit, tree, async () => {
          const all = await this.#reader.readTree(tree.toCommitUrl(commit));
          return await all.dir();
        });
        return { preparedDir, etag: commit };
      }
    } catch (error) {
      this.#logger.debug('Could not read only what changed in sources', {
        url,
        cause: String(error),
      });
      return undefined;
    }
    throw new NotModifiedError();
  }

  async #download(
    url: string,
    stored: string | undefined,
  ): Promise<PreparerResponse> {
    const tree = await this.#reader.readTree(url, { etag: stored });
    const preparedDir = await tree.dir();
    this.#temporaryFolders.add(preparedDir);
    return { preparedDir, etag: tree.etag };
  }
}
