import { rm } from 'node:fs/promises';

/**
 * Remembers folders that were made for one build and are to go after it.
 *
 * @remarks
 *
 * The TechDocs backend asks a preparer once for all whether its folders are to be
 * removed. That of `dir:` references gives out both an author's own folder, which
 * must stay, and downloaded ones, which the stock one leaves behind for ever.
 */
export class TemporaryFolders {
  readonly #folders = new Set<string>();

  /** Has a folder removed when its build is over. */
  add(folder: string): void {
    this.#folders.add(folder);
  }

  /** Removes a folder if it was made for a build, else leaves it alone. */
  async release(folder: string): Promise<void> {
    if (this.#folders.delete(folder)) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
