import { lstat, opendir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import {
  expandBraces,
  matchesPath,
  parsePathPattern,
} from '../globs/matchPath';
import { BuildLimits } from '../options';
import { readTextFile } from './readTextFile';
import { comparePaths } from './sourceFile';

/** The text of a file, or why it is not to be had, worded to follow its name. */
export type RepositoryText =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: string };

const WEB_ADDRESS = /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i;
const DRIVE = /^[a-z]:/i;

// Holds credentials where a repository was cloned with some.
const NEVER_READ = new Set(['.git']);
const NEVER_LISTED = new Set(['.git', 'node_modules', '__pycache__']);

const MAX_DEPTH = 32;

// Each can mean a look at every file there is.
const MAX_LISTS = 200;

/** Files that a pattern means. */
export type FileList = {
  readonly paths: readonly string[];
  /** Whether there may be more, because too many had to be looked at. */
  readonly isCut: boolean;
};

/** Reads files by paths below the root, and lists them. */
export type ReadableFiles = {
  read(path: string): Promise<RepositoryText>;
  list(pattern: string): Promise<FileList>;
};

/** Whether a path that has no detours stays below the root. */
function isInside(path: string): boolean {
  return !posix.isAbsolute(path) && !/^\.\.(\/|$)/.test(path);
}

/**
 * Reads files that pages and settings name, all of them below the folder that
 * holds `mkdocs.yml`.
 *
 * @remarks
 *
 * Paths are relative to that folder. What leads out of it, is a web address, an
 * absolute path or reached through a symbolic link is refused. Each file is read
 * once.
 */
export class RepositoryFiles implements ReadableFiles {
  readonly #root: string;
  readonly #limits: BuildLimits;
  readonly #texts = new Map<string, Promise<RepositoryText>>();
  readonly #folders = new Map<string, Promise<boolean>>();
  readonly #lists = new Map<string, Promise<FileList>>();
  #bytes = 0;

  constructor(root: string, limits: BuildLimits) {
    this.#root = root;
    this.#limits = limits;
  }

  /** Every file that was asked for so far, whether it is there or not. */
  get asked(): ReadonlySet<string> {
    return new Set(this.#texts.keys());
  }

  /**
   * Where a path leads.
   *
   * @param path - As an author wrote it
   * @param folder - What it is relative to, below the root
   * @returns The path below the root, or a sentence part that says what is wrong
   */
  static resolve(
    path: string,
    folder: string,
  ):
    | { readonly path: string; readonly problem?: undefined }
    | { readonly path?: undefined; readonly problem: string } {
    if (WEB_ADDRESS.test(path)) {
      return { problem: 'is a web address; nothing is fetched' };
    }
    const slashed = path.replace(/\\/g, '/');
    if (slashed.startsWith('/') || DRIVE.test(slashed)) {
      return { problem: 'is an absolute path; write it relative to the page' };
    }
    if (slashed.includes('\0')) {
      return { problem: 'is not a path' };
    }
    const resolved = posix.join(folder, slashed);
    return isInside(resolved)
      ? { path: resolved }
      : { problem: 'is outside of the repository' };
  }

  /** Reads a file; `path` is one that {@link RepositoryFiles.resolve} gave. */
  read(path: string): Promise<RepositoryText> {
    const known = this.#texts.get(path);
    if (known) {
      return known;
    }
    const reading = this.#read(path);
    this.#texts.set(path, reading);
    return reading;
  }

  /**
   * Lists files by a pattern with `*`, `**`, `?`, `[…]` and `{a,b}`, in order.
   */
  list(pattern: string): Promise<FileList> {
    const known = this.#lists.get(pattern);
    if (known) {
      return known;
    }
    if (!isInside(pattern) || this.#lists.size >= MAX_LISTS) {
      return Promise.resolve({ paths: [], isCut: isInside(pattern) });
    }
    const listing = this.#list(pattern);
    this.#lists.set(pattern, listing);
    return listing;
  }

  async #list(pattern: string): Promise<FileList> {
    const found = new Set<string>();
    let left = this.#limits.maxFiles;
    for (const alternative of expandBraces(pattern)) {
      const parts = alternative.split('/');
      const special = parts.findIndex(part => /[*?[\\]/.test(part));
      const base = parts.slice(0, special < 0 ? -1 : special).join('/');
      const matcher = parsePathPattern(alternative);
      const deepest = parts.includes('**') ? MAX_DEPTH : parts.length;
      for await (const path of this.#walk(base, deepest)) {
        if (left-- <= 0) {
          return { paths: [...found].sort(comparePaths), isCut: true };
        }
        if (matchesPath(matcher, path)) {
          found.add(path);
        }
      }
    }
    return { paths: [...found].sort(comparePaths), isCut: false };
  }

  async *#walk(folder: string, deepest: number): AsyncGenerator<string> {
    const isListed = !folder.split('/').some(part => NEVER_LISTED.has(part));
    if (!isListed || !(await this.#isFolder(folder))) {
      return;
    }
    for await (const entry of await opendir(join(this.#root, folder))) {
      const path = posix.join(folder, entry.name);
      if (entry.isFile()) {
        yield path;
      } else if (entry.isDirectory() && path.split('/').length < deepest) {
        yield* this.#walk(path, deepest);
      }
    }
  }

  async #read(path: string): Promise<RepositoryText> {
    if (!isInside(path)) {
      return { problem: 'is outside of the repository' };
    }
    if (path.split('/').some(part => NEVER_READ.has(part))) {
      return { problem: 'is not part of the documentation' };
    }
    if (!(await this.#isFolder(posix.dirname(path)))) {
      return { problem: await this.#whyNot(path) };
    }
    const found = await lstat(join(this.#root, path)).catch(() => undefined);
    if (!found?.isFile()) {
      return { problem: await this.#whyNot(path) };
    }
    const { maxPageBytes, maxTotalBytes } = this.#limits;
    if (found.size > maxPageBytes) {
      return {
        problem: `is larger than ${Math.floor(maxPageBytes / 1024)} KiB`,
      };
    }
    if (this.#bytes + found.size > maxTotalBytes) {
      return { problem: 'is more than may be read for one site' };
    }
    this.#bytes += found.size;
    const text = await readTextFile(join(this.#root, path), maxPageBytes);
    if (text === undefined) {
      return { problem: 'cannot be read' };
    }
    return text.includes('\0')
      ? { problem: 'is not a text file' }
      : { text: text.replace(/\r\n?/g, '\n') };
  }

  /** Says what stands in the way of a file. */
  async #whyNot(path: string): Promise<string> {
    const parts = path.split('/');
    for (let i = 1; i <= parts.length; i++) {
      const step = join(this.#root, ...parts.slice(0, i));
      const found = await lstat(step).catch(() => undefined);
      if (found?.isSymbolicLink()) {
        return 'is reached through a symbolic link, which is not followed';
      }
    }
    return 'does not exist';
  }

  /** Whether a folder is there and none of the way to it is a link. */
  #isFolder(folder: string): Promise<boolean> {
    if (folder === '.' || folder === '') {
      return Promise.resolve(true);
    }
    const known = this.#folders.get(folder);
    if (known) {
      return known;
    }
    const looking = this.#isFolder(posix.dirname(folder)).then(
      async isInFolder =>
        isInFolder &&
        !!(
          await lstat(join(this.#root, folder)).catch(() => undefined)
        )?.isDirectory(),
    );
    this.#folders.set(folder, looking);
    return looking;
  }
}
