import { ForwardedError } from '@backstage/errors';
import {
  Manifest,
  ScannedCollection,
  Scraper,
  ScanRequest,
  ScanResult,
  ScanStep,
} from '@fairway/plugin-system-model-node';
import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { findFiles, FoundFile } from './findFiles';
import { listFolders } from './listFolders';
import { listRepositories } from './listRepositories';
import { readText } from './readText';

const TOGETHER = 20;
/** The files that are directly in the folder. */
const TOP = '.';

/** Reads the folders in a folder, or the git work trees below it, each a collection. */
export class DirectoryScraper implements Scraper {
  readonly #collections: 'folders' | 'repositories';
  readonly #isManifest: (path: string) => boolean;
  readonly #root: string;

  constructor(options: {
    root: string;
    collections: 'folders' | 'repositories';
    isManifest: (path: string) => boolean;
  }) {
    this.#collections = options.collections;
    this.#isManifest = options.isManifest;
    this.#root = options.root;
  }

  async *scan({
    findVersions,
    position,
    signal,
  }: ScanRequest): AsyncGenerator<ScanStep, ScanResult, void> {
    const keys = await this.#listKeys();
    const begin = keys.findIndex(
      key => typeof position !== 'string' || key > position,
    );
    for (let at = begin; at >= 0 && at < keys.length; at += TOGETHER) {
      signal.throwIfAborted();
      const some = keys.slice(at, at + TOGETHER);
      const versions = await findVersions(some);
      const collections: ScannedCollection[] = [];
      for (const key of some) {
        collections.push(await this.#read(key, versions.get(key)));
      }
      yield { collections, position: some[some.length - 1] };
    }
    return { isComplete: true };
  }

  async #listKeys(): Promise<string[]> {
    try {
      const keys =
        this.#collections === 'folders'
          ? [TOP, ...(await listFolders(this.#root))]
          : await listRepositories(this.#root);
      return keys.sort((a, b) => (a < b ? -1 : 1));
    } catch (error) {
      throw new ForwardedError(
        `The folder ${
          this.#root
        } cannot be read: check systemModel.sources, and that the portal may read it`,
        error,
      );
    }
  }

  async #read(key: string, known?: string): Promise<ScannedCollection> {
    try {
      const folder = await realpath(join(this.#root, key));
      const files = await findFiles(folder, {
        isWanted: this.#isManifest,
        isDeep: key !== TOP || this.#collections === 'repositories',
      });
      const version = toVersion(files);
      if (version === known) {
        return { key, outcome: 'unchanged' };
      }
      const manifests: Manifest[] = [];
      for (const { path, target } of files) {
        const content = await readText(target);
        manifests.push({ path, content, place: { kind: 'file', path } });
      }
      return { key, outcome: 'read', version, manifests };
    } catch (error) {
      return { key, outcome: 'failed', error: String(error) };
    }
  }
}

/** A file that is written has another time, or another size. */
function toVersion(files: readonly FoundFile[]): string {
  const stamps = files.map(({ modifiedAt, path, size }) => [
    path,
    size,
    modifiedAt,
  ]);
  return createHash('sha256').update(JSON.stringify(stamps)).digest('hex');
}
