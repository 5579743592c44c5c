import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  GeneratorRunOptions,
  PreparerBase,
  PreparerOptions,
  PreparerResponse,
  PublishRequest,
  PublishResponse,
} from '@backstage/plugin-techdocs-node';
import { describeFindings, describeResult } from '../generate/describeReport';
import { BuiltSite, DocsGenerator } from '../generate/DocsGenerator';
import { DocsPreparer } from '../prepare/DocsPreparer';
import { TemporaryFolders } from '../prepare/TemporaryFolders';
import { AnnouncingPublisher } from '../publish/AnnouncingPublisher';
import { findPublishedEtag } from '../publish/findPublishedEtag';
import { SiteLocks } from '../SiteLocks';
import { SiteFolder, SiteFolders } from '../sites/SiteFolders';

/** Beyond this a build that the backend never came back for does not stand in the way of others. */
const LEASE_MS = 10 * 60_000;

type Held = {
  readonly entity: Entity;
  readonly folder: SiteFolder;
  readonly release: () => Promise<void>;
  /** Whether somebody else built the site while this build waited for its turn. */
  readonly isDone: boolean;
};

type Generated = {
  /** What is to be published; nothing if somebody else did. */
  readonly built?: BuiltSite;
  readonly release: () => Promise<void>;
};

/**
 * The builds that a reader waits for, which the TechDocs backend carries out in three calls.
 *
 * @remarks
 *
 * Keeps them from building what is being built at that moment for another reason. Where the site was built while a
 * reader waited, the rest of the calls do nothing and the reader is shown it.
 */
export class ReaderBuilds implements PreparerBase {
  readonly #preparer: DocsPreparer;
  readonly #generator: DocsGenerator;
  readonly #folders: SiteFolders;
  readonly #publisher: AnnouncingPublisher;
  readonly #locks: SiteLocks;
  readonly #temporaryFolders: TemporaryFolders;
  readonly #workingDirectory: string;
  readonly #prepared = new Map<string, Held[]>();
  /** By the output folder that the backend made. */
  readonly #generated = new Map<string, Generated>();

  constructor(options: {
    preparer: DocsPreparer;
    generator: DocsGenerator;
    folders: SiteFolders;
    publisher: AnnouncingPublisher;
    locks: SiteLocks;
    temporaryFolders: TemporaryFolders;
    workingDirectory: string;
  }) {
    this.#preparer = options.preparer;
    this.#generator = options.generator;
    this.#folders = options.folders;
    this.#publisher = options.publisher;
    this.#locks = options.locks;
    this.#temporaryFolders = options.temporaryFolders;
    this.#workingDirectory = options.workingDirectory;
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
    const site = stringifyEntityRef(entity);
    const hasToWait = this.#locks.isTaken(site);
    const unlock = await this.#locks.acquire(site, LEASE_MS);
    let folder: SiteFolder | undefined;
    const release = async () => {
      await folder?.release();
      unlock();
    };
    try {
      folder = await this.#folders.open(site);
      const etag = hasToWait
        ? await findPublishedEtag(entity, this.#publisher)
        : options?.etag;
      const isDone = etag !== undefined && etag !== options?.etag;
      const response = isDone
        ? await this.#prepareNothing(etag)
        : await this.#preparer.prepare(
            entity,
            { ...options, etag },
            folder.sourceDir,
          );
      const key = toKey(response.preparedDir, toSiteName(entity));
      const held = this.#prepared.get(key) ?? [];
      this.#prepared.set(key, [...held, { entity, folder, release, isDone }]);
      return response;
    } catch (error) {
      await release();
      throw error;
    }
  }

  async run(options: GeneratorRunOptions): Promise<void> {
    const { inputDir, outputDir, siteOptions } = options;
    const held = this.#take(toKey(inputDir, siteOptions?.name));
    if (!held) {
      throw new Error('The documentation was not prepared before it is built');
    }
    try {
      const built = held.isDone
        ? await this.#reportDone(options)
        : await this.#generate(held, options);
      this.#generated.set(outputDir, { built, release: held.release });
    } catch (error) {
      await held.release();
      throw error;
    }
  }

  async publish({
    entity,
    directory,
  }: PublishRequest): Promise<PublishResponse> {
    const { built, release } = this.#generated.get(directory) ?? {};
    this.#generated.delete(directory);
    try {
      return built
        ? await this.#publisher.publish({
            entity,
            directory: built.directory,
            changes: built.changes,
          })
        : undefined;
    } finally {
      await release?.();
    }
  }

  /** What is logged here is shown to the reader. */
  async #generate(
    { entity, folder }: Held,
    options: GeneratorRunOptions,
  ): Promise<BuiltSite> {
    const built = await this.#generator.generate(entity, folder, options);
    if (built.report) {
      for (const { level, text } of describeFindings(built.report)) {
        options.logger.log(level === 'warning' ? 'warn' : 'info', text);
      }
      options.logger.info(describeResult(built.report));
    }
    return built;
  }

  async #reportDone({ inputDir, logger }: GeneratorRunOptions) {
    await this.#temporaryFolders.release(inputDir);
    logger.info('It was built just now.');
    return undefined;
  }

  async #prepareNothing(etag: string): Promise<PreparerResponse> {
    const preparedDir = await mkdtemp(
      join(this.#workingDirectory, 'techdocs-nothing-'),
    );
    this.#temporaryFolders.add(preparedDir);
    return { preparedDir, etag };
  }

  #take(key: string): Held | undefined {
    const [first, ...rest] = this.#prepared.get(key) ?? [];
    if (rest.length > 0) {
      this.#prepared.set(key, rest);
    } else {
      this.#prepared.delete(key);
    }
    return first;
  }
}

// Entities may share a folder, and the backend only hands on these two.
function toKey(folder: string, siteName: string | undefined): string {
  return `${folder}\0${siteName ?? ''}`;
}

function toSiteName({ metadata }: Entity): string {
  return metadata.title ?? metadata.name;
}
