import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const MAX_OPEN = 16;

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
  readonly #written = new Set<string>();
  readonly #folders = new Map<string, Promise<unknown>>();
  readonly #open = new Set<Promise<void>>();
  #failure: unknown;

  constructor(root: string) {
    this.#root = root;
  }

  /** Paths written so far, relative and `/` separated. */
  get written(): ReadonlySet<string> {
    return this.#written;
  }

  /** Starts to write a file; waits only while many others are being written. */
  async write(path: string, content: string | Buffer): Promise<void> {
    if (path.split('/').some(part => part === '..' || part === '')) {
      throw new Error(`Refused to write outside of the site: ${path}`);
    }
    this.#written.add(path);
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

  async #writeFile(target: string, content: string | Buffer): Promise<void> {
    const folder = dirname(target);
    let made = this.#folders.get(folder);
    if (!made) {
      made = mkdir(folder, { recursive: true });
      this.#folders.set(folder, made);
    }
    await made;
    await writeFile(target, content);
  }
}
