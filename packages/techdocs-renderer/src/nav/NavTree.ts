import { posix } from 'node:path';

/** The pages that may stand in a navigation, by folder. */
export class NavTree {
  readonly #pages: ReadonlySet<string>;
  readonly #folders = new Map<string, { pages: string[]; folders: string[] }>();

  /** @param paths - Of pages below the documentation folder, in order */
  constructor(paths: readonly string[]) {
    this.#pages = new Set(paths);
    this.#add('.');
    for (const path of paths) {
      this.#add(posix.dirname(path)).pages.push(path);
    }
  }

  isPage(path: string): boolean {
    return this.#pages.has(path);
  }

  isFolder(path: string): boolean {
    return this.#folders.has(path);
  }

  /** Pages right in a folder. */
  pagesIn(folder: string): readonly string[] {
    return this.#folders.get(folder)?.pages ?? [];
  }

  /** Folders right in a folder that hold pages, however deep. */
  foldersIn(folder: string): readonly string[] {
    return this.#folders.get(folder)?.folders ?? [];
  }

  get pages(): readonly string[] {
    return [...this.#pages];
  }

  /** All folders that hold pages, however deep, but for the topmost. */
  get folders(): readonly string[] {
    return [...this.#folders.keys()].filter(folder => folder !== '.');
  }

  #add(folder: string): { pages: string[]; folders: string[] } {
    const known = this.#folders.get(folder);
    if (known) {
      return known;
    }
    const added = { pages: [], folders: [] };
    this.#folders.set(folder, added);
    if (folder !== '.') {
      this.#add(posix.dirname(folder)).folders.push(folder);
    }
    return added;
  }
}
