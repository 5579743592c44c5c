import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Keeps drawings in a folder between builds.
 *
 * @remarks
 *
 * What is in there can be made again at any time, so whatever goes wrong with it
 * only costs the time to draw. It is not tidied up: whoever names the folder
 * empties it.
 */
export class DrawingStore {
  readonly #folder: string;
  #made: Promise<unknown> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async find(key: string): Promise<string | undefined> {
    return readFile(this.#file(key), 'utf8').catch(() => undefined);
  }

  async save(key: string, svg: string): Promise<void> {
    try {
      this.#made ??= mkdir(this.#folder, { recursive: true });
      await this.#made;
      const part = join(this.#folder, `.${randomUUID()}`);
      await writeFile(part, svg);
      // At once, for other processes that read here.
      await rename(part, this.#file(key));
    } catch {
      this.#made = undefined;
    }
  }

  #file(key: string): string {
    return join(this.#folder, `${key}.svg`);
  }
}
