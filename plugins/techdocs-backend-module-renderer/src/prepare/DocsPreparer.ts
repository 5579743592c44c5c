import { UrlReaderService } from '@backstage/backend-plugin-api';
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
  readonly #temporaryFolders: TemporaryFolders;
  readonly #usualEngine: Engine;
  readonly #workingDirectory: string;
  readonly #folderEtags = new FolderEtags();

  constructor(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
    temporaryFolders: TemporaryFolders;
    usualEngine: Engine;
    workingDirectory: string;
  }) {
    this.#reader = options.reader;
    this.#integrations = options.integrations;
    this.#temporaryFolders = options.temporaryFolders;
    this.#usualEngine = options.usualEngine;
    this.#workingDirectory = options.workingDirectory;
  }

  /** @throws NotModifiedError if the sources are those of the stored site */
  async prepare(
    entity: Entity,
    options?: PreparerOptions,
  ): Promise<PreparerResponse> {
    const { type, target } = getLocationForEntity(entity, this.#integrations);
    const engine = findEngine(entity, this.#usualEngine);
    const stored = toSourceEtag(options?.etag, engine);
    const { preparedDir, etag } =
      type === 'dir'
        ? await this.#prepareFolder(target, engine, stored)
        : await this.#download(target, stored);
    return { preparedDir, etag: toSiteEtag(etag, engine) };
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

  async #download(
    url: string,
    stored: string | undefined,
  ): Promise<PreparerResponse> {
    const tree = await this.#reader
      .readTree(url, { etag: stored })
      .catch(error => Promise.reject(withoutTrace(error)));
    const preparedDir = await tree.dir();
    this.#temporaryFolders.add(preparedDir);
    return { preparedDir, etag: tree.etag };
  }
}
