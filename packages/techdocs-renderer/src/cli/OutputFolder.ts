import { mkdir, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { METADATA_FILE } from '../output/metadata';
import { UsageError } from './Command';

const isAbove = (folder: string, path: string) =>
  path === folder || path.startsWith(folder.replace(/\/?$/, sep));

/**
 * The folder that a site is written to.
 *
 * @remarks
 *
 * A build deletes what is no part of the site, so it gets no folder that may
 * hold anything else.
 */
export class OutputFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /**
   * Finds or makes the folder.
   *
   * @param mayEmpty - Whether what is in it may be deleted
   * @throws UsageError if it holds something that is no site
   */
  static async prepare(
    given: string,
    inputDir: string,
    mayEmpty: boolean,
  ): Promise<OutputFolder> {
    const path = await realpath(given).catch(() => resolve(given));
    const precious = [
      homedir(),
      process.cwd(),
      await realpath(inputDir).catch(() => resolve(inputDir)),
    ];
    if (precious.some(folder => isAbove(path, folder))) {
      throw new UsageError(
        `The site cannot be written to "${given}", because other things belong there. Choose a folder for the site alone.`,
      );
    }
    await mkdir(path, { recursive: true }).catch(({ code }) => {
      throw new UsageError(`The folder "${given}" cannot be made: ${code}.`);
    });
    const folder = new OutputFolder(path);
    if (mayEmpty) {
      await folder.#empty();
    } else if (!(await folder.#isEmpty()) && !(await folder.#holdsSite())) {
      throw new UsageError(
        `The folder "${given}" holds other files. Choose an empty one, or delete what is in it with --clean.`,
      );
    }
    return folder;
  }

  /** Deletes what a build that failed has left, unless the site before it is still whole. */
  async abandon(): Promise<void> {
    if (!(await this.#holdsSite())) {
      await this.#empty();
    }
  }

  async #isEmpty(): Promise<boolean> {
    return (await readdir(this.path)).length === 0;
  }

  async #holdsSite(): Promise<boolean> {
    const metadata = await readFile(join(this.path, METADATA_FILE), 'utf8')
      .then(JSON.parse)
      .catch(() => undefined);
    return Array.isArray(metadata?.files);
  }

  async #empty(): Promise<void> {
    for (const name of await readdir(this.path)) {
      await rm(join(this.path, name), { recursive: true, force: true });
    }
  }
}
