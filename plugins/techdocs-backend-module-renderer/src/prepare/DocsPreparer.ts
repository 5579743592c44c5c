import { UrlReaderService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotModifiedError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  getLocationForEntity,
  PreparerBase,
  PreparerOptions,
  PreparerResponse,
} from '@backstage/plugin-techdocs-node';
import { RENDERER_REVISION } from '@fairway/techdocs-renderer';
import { withoutTrace } from '../withoutTrace';
import { FolderEtags } from './FolderEtags';
import { TemporaryFolders } from './TemporaryFolders';

const REVISION_SUFFIX = `.r${RENDERER_REVISION}`;

// The renderer is part of what a site depends on: with another revision of it,
// nothing that was stored is up to date.
function ofSource(etag: string | undefined): string | undefined {
  return etag?.endsWith(REVISION_SUFFIX)
    ? etag.slice(0, -REVISION_SUFFIX.length)
    : undefined;
}

/**
 * Gets the sources of documentation, from a source host or a local folder.
 *
 * @remarks
 *
 * Does for both kinds of references what the stock preparers do, and in addition
 * knows whether a local folder has changed: with the stock one, sites from local
 * folders are built again each time that somebody looks.
 */
export class DocsPreparer implements PreparerBase {
  readonly #reader: UrlReaderService;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #temporaryFolders: TemporaryFolders;
  readonly #folderEtags = new FolderEtags();

  constructor(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
    temporaryFolders: TemporaryFolders;
  }) {
    this.#reader = options.reader;
    this.#integrations = options.integrations;
    this.#temporaryFolders = options.temporaryFolders;
  }

  /** No: what can go is removed when its build is over. */
  shouldCleanPreparedDirectory(): boolean {
    return false;
  }

  /** @throws NotModifiedError if the sources are those of the stored site */
  async prepare(
    entity: Entity,
    options?: PreparerOptions,
  ): Promise<PreparerResponse> {
    const { type, target } = getLocationForEntity(entity, this.#integrations);
    const stored = ofSource(options?.etag);
    const { preparedDir, etag } =
      type === 'dir'
        ? await this.#prepareFolder(target, stored)
        : await this.#download(target, stored);
    return { preparedDir, etag: etag && etag + REVISION_SUFFIX };
  }

  async #prepareFolder(
    folder: string,
    stored: string | undefined,
  ): Promise<PreparerResponse> {
    const etag = await this.#folderEtags.get(folder);
    if (etag && etag === stored) {
      throw new NotModifiedError();
    }
    return { preparedDir: folder, etag };
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
