import { setImmediate } from 'node:timers/promises';

const LONGEST_STRETCH_MS = 10;

/**
 * Keeps long work from holding up all others in its process.
 *
 * @public
 */
export class Pace {
  #lastPause = performance.now();

  /** To be called between pieces of work: lets others run when it is their turn. */
  async pause(): Promise<void> {
    if (performance.now() - this.#lastPause > LONGEST_STRETCH_MS) {
      await setImmediate();
      this.#lastPause = performance.now();
    }
  }
}
