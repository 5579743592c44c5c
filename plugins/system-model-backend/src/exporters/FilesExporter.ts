import { randomUUID } from 'crypto';
import { constants } from 'fs';
import { copyFile, mkdir, open, readFile, rename, rm } from 'fs/promises';
import { dirname, join } from 'path';
import { Exporter, Release } from '@fairway/plugin-system-model-node';
import { hasCode } from '../artifacts/hasCode';
import { moveFolder } from '../artifacts/moveFolder';
import { pruneReleases } from '../artifacts/pruneReleases';
import { readRelease } from '../artifacts/readRelease';
import { MANIFEST } from '../artifacts/ReleaseManifest';
import { syncFolder } from '../artifacts/syncFolder';
import { writeDurably } from '../artifacts/writeDurably';

const LATEST = 'latest.json';

/** Puts releases into a folder, which may be a disk that several replicas share. */
export class FilesExporter implements Exporter {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  async export(release: Release, signal: AbortSignal): Promise<void> {
    const { version, sequence } = release;
    const target = join(this.#dir, version);
    await mkdir(this.#dir, { recursive: true });
    if (!(await readRelease(target))) {
      await this.#copy(release, target, signal);
    }
    const latest = await this.findLatest();
    if (latest === undefined || latest < version) {
      await this.#replaceLatest({
        version,
        sequence,
        manifest: `${version}/${MANIFEST}`,
      });
    }
  }

  async findLatest(): Promise<string | undefined> {
    try {
      const text = await readFile(join(this.#dir, LATEST), 'utf8');
      return JSON.parse(text).version;
    } catch (error) {
      if (hasCode(error, 'ENOENT')) {
        return undefined;
      }
      throw error;
    }
  }

  async prune(keep: number): Promise<void> {
    const latest = await this.findLatest();
    await pruneReleases(this.#dir, keep, version => version === latest);
  }

  async #copy(
    release: Release,
    target: string,
    signal: AbortSignal,
  ): Promise<void> {
    const draft = join(this.#dir, `.${release.version}.${randomUUID()}`);
    try {
      for (const path of [...release.files.map(file => file.path), MANIFEST]) {
        signal.throwIfAborted();
        await copyDurably(join(release.dir, path), join(draft, path));
      }
      await moveFolder(draft, target);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }

  async #replaceLatest(latest: object): Promise<void> {
    const draft = join(this.#dir, `.${LATEST}.${randomUUID()}`);
    await writeDurably(draft, `${JSON.stringify(latest)}\n`);
    await rename(draft, join(this.#dir, LATEST));
    await syncFolder(this.#dir);
  }
}

async function copyDurably(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to, constants.COPYFILE_EXCL);
  const handle = await open(to, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
