import { FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

const NEVER_WATCHED = new Set(['.git', 'node_modules', '__pycache__', '.venv']);
// A system gives out a limited number of them.
const MAX_FOLDERS = 4_000;
// An editor touches several files to save one.
const QUIET_MS = 80;

/**
 * Tells when something below a folder changed.
 *
 * @remarks
 *
 * Folder by folder: watching a whole tree at once would look at what lies in
 * `node_modules` as well. Links are not followed, as a build does not follow them.
 */
export class FolderWatcher {
  readonly #root: string;
  readonly #onChange: () => void;
  readonly #watchers = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | undefined;

  constructor(root: string, onChange: () => void) {
    this.#root = root;
    this.#onChange = onChange;
    this.#watchAll();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#watchers.forEach(watcher => watcher.close());
    this.#watchers.clear();
  }

  /** Begins to watch folders that are new. */
  #watchAll(): void {
    const waiting = [this.#root];
    for (const folder of waiting) {
      if (waiting.length > MAX_FOLDERS) {
        break;
      }
      this.#watch(folder);
      waiting.push(...this.#foldersIn(folder));
    }
  }

  #foldersIn(folder: string): readonly string[] {
    try {
      return readdirSync(folder, { withFileTypes: true })
        .filter(entry => entry.isDirectory() && !NEVER_WATCHED.has(entry.name))
        .map(entry => join(folder, entry.name));
    } catch {
      return [];
    }
  }

  #watch(folder: string): void {
    if (this.#watchers.has(folder)) {
      return;
    }
    try {
      const watcher = watch(folder, () => this.#noteChange());
      const forget = () => {
        watcher.close();
        this.#watchers.delete(folder);
        this.#noteChange();
      };
      watcher.on('error', forget);
      this.#watchers.set(folder, watcher);
    } catch {
      // Gone in the meantime, or there are too many.
    }
  }

  #noteChange(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#forgetRemoved();
      this.#watchAll();
      this.#onChange();
    }, QUIET_MS);
  }

  /** A folder that was deleted and made again is another one. */
  #forgetRemoved(): void {
    for (const [folder, watcher] of this.#watchers) {
      try {
        readdirSync(folder);
      } catch {
        watcher.close();
        this.#watchers.delete(folder);
      }
    }
  }
}
