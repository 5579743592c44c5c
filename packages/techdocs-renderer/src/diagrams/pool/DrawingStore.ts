import { randomUUID } from 'node:crypto';
import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Keeps drawings in a folder between builds.
 *
 * @remarks
 *
 * What is in there can be made again at any time, so whatever goes wrong with it
 * only costs the time to draw. What was not used for longest goes when there are
 * too many.
 */
export class DrawingStore {
  readonly #folder: string;
  readonly #maxDrawings: number;
  #untilTidy = 0;
  #made: Promise<unknown> | undefined;

  constructor(folder: string, maxDrawings: number = 20_000) {
    this.#folder = folder;
    this.#maxDrawings = maxDrawings;
  }

  async find(key: string): Promise<string | undefined> {
    const file = this.#file(key);
    const now = new Date();
    return readFile(file, 'utf8').then(
      async svg => {
        await utimes(file, now, now).catch(() => {});
        return svg;
      },
      () => undefined,
    );
  }

  async save(key: string, svg: string): Promise<void> {
    try {
      this.#made ??= mkdir(this.#folder, { recursive: true });
      await this.#made;
      const part = join(this.#folder, `.${randomUUID()}`);
      await writeFile(part, svg);
      // At once, for other processes that read here.
      await rename(part, this.#file(key));
      if (this.#untilTidy-- <= 0) {
        this.#untilTidy = Math.ceil(this.#maxDrawings / 10);
        await this.#tidy();
      }
    } catch {
      this.#made = undefined;
    }
  }

  async #tidy(): Promise<void> {
    const names = await readdir(this.#folder);
    const drawings = names.filter(name => name.endsWith('.svg'));
    if (drawings.length <= this.#maxDrawings) {
      return;
    }
    const used: (readonly [string, number])[] = [];
    for (const name of drawings) {
      const path = join(this.#folder, name);
      used.push([path, (await stat(path)).mtimeMs]);
    }
    used.sort(([, a], [, b]) => b - a);
    for (const [path] of used.slice(this.#maxDrawings)) {
      await rm(path, { force: true });
    }
  }

  #file(key: string): string {
    return join(this.#folder, `${key}.svg`);
  }
}
