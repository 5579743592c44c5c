import { lstat, mkdir, rm, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DocsInputError } from '../errors';
import { hashOf } from '../reuse/hash';
import { writeWhole } from './wholeFiles';

const MAX_OPEN = 16;

/** What a file is made of; parts are not put together, which for large pages takes longer than to write them. */
export type Content = string | Buffer | readonly Buffer[];

function toParts(content: Content): readonly (string | Buffer)[] {
  return typeof content === 'string' || Buffer.isBuffer(content)
    ? [content]
    : (content as readonly Buffer[]);
}

async function writeContent(target: string, content: Content): Promise<void> {
  if (typeof content === 'string') {
    await writeFile(target, content);
  } else {
    await writeWhole(target, toParts(content) as readonly Buffer[]);
  }
}

/**
 * Writes files below one folder, several at a time, and remembers which.
 *
 * @remarks
 *
 * Paths come from file names that were listed below the documentation folder,
 * so they hold no `..`; a path that does is refused all the same.
 */
export class SiteWriter {
  readonly #root: string;
  readonly #maxBytes: number;
  readonly #before: ReadonlyMap<string, string> | undefined;
  readonly #files = new Map<string, string>();
  readonly #changed = new Set<string>();
  readonly #folders = new Map<string, Promise<unknown>>();
  readonly #open = new Set<Promise<void>>();
  #failure: unknown;
  #bytes = 0;

  /**
   * @param before - What is in the folder already, and what it was made of; left out, all is written
   */
  constructor(
    root: string,
    maxBytes: number,
    before?: ReadonlyMap<string, string>,
  ) {
    this.#root = root;
    this.#maxBytes = maxBytes;
    this.#before = before;
  }

  /** Whether it knows what is there, so that naming what files are made of saves work. */
  get compares(): boolean {
    return this.#before !== undefined;
  }

  /** The files of the site so far, relative and `/` separated, and what they are made of. */
  get files(): ReadonlyMap<string, string> {
    return this.#files;
  }

  /** Those of them that were not there before, or not the same. */
  get changed(): ReadonlySet<string> {
    return this.#changed;
  }

  /** Those that were there before and are no longer part of the site. */
  get removed(): readonly string[] {
    return [...(this.#before?.keys() ?? [])].filter(
      path => !this.#files.has(path),
    );
  }

  /**
   * Leaves a file as it is.
   *
   * @param madeOf - As it was given when the file was written
   * @returns Whether that is what it should be
   */
  keep(path: string, madeOf: string): boolean {
    const isSame = this.#before?.get(path) === madeOf;
    if (isSame) {
      this.#files.set(path, madeOf);
    }
    return isSame;
  }

  /**
   * Starts to write a file; waits only while many others are being written.
   *
   * @param madeOf - Names the content; found from the content if it is left out
   * @throws DocsInputError if the site becomes too large
   */
  async write(
    path: string,
    content: Content,
    madeOf: string = this.#before ? hashOf(...toParts(content)) : '',
  ): Promise<void> {
    if (path.split('/').some(part => part === '..' || part === '')) {
      throw new Error(`Refused to write outside of the site: ${path}`);
    }
    if (this.keep(path, madeOf)) {
      return;
    }
    this.#bytes += toParts(content).reduce((sum, part) => sum + part.length, 0);
    if (this.#bytes > this.#maxBytes) {
      throw new DocsInputError(
        `The site would be larger than ${Math.floor(
          this.#maxBytes / 1024 / 1024,
        )} MiB, which is the limit.`,
      );
    }
    this.#files.set(path, madeOf);
    this.#changed.add(path);
    const writing = this.#writeFile(join(this.#root, path), content)
      .catch(error => {
        this.#failure ??= error;
      })
      .finally(() => this.#open.delete(writing));
    this.#open.add(writing);
    if (this.#open.size >= MAX_OPEN) {
      await Promise.race(this.#open);
    }
  }

  /** Waits until all is written, and fails if any of it could not be. */
  async flush(): Promise<void> {
    await Promise.all(this.#open);
    if (this.#failure) {
      throw this.#failure;
    }
  }

  /** Deletes what is no longer part of the site. */
  async deleteRemoved(): Promise<void> {
    for (const path of this.removed) {
      await unlink(join(this.#root, path)).catch(error => {
        // Gone already, or a folder in its place.
        if (!['ENOENT', 'ENOTDIR', 'EISDIR', 'EPERM'].includes(error.code)) {
          throw error;
        }
      });
    }
  }

  async #writeFile(target: string, content: Content): Promise<void> {
    const folder = dirname(target);
    let made = this.#folders.get(folder);
    if (!made) {
      made = this.#makeFolder(folder);
      this.#folders.set(folder, made);
    }
    await made;
    await writeContent(target, content).catch(async error => {
      if (error.code !== 'EISDIR') {
        throw error;
      }
      await rm(target, { recursive: true });
      await writeContent(target, content);
    });
  }

  /** What was a file may be a folder now. */
  async #makeFolder(folder: string): Promise<void> {
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST' && code !== 'ENOTDIR') {
        throw error;
      }
      let file = folder;
      while (!(await lstat(file).catch(() => undefined))?.isFile()) {
        file = dirname(file);
      }
      await rm(file);
      await mkdir(folder, { recursive: true });
    }
  }
}
