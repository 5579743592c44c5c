import { DocsInputError } from '../errors';

const LONGEST_STRETCH_MS = 10;

/**
 * How far a build has come.
 *
 * @public
 */
export type BuildProgress = {
  /** What is being done: texts are rendered, then pages are put together and written. */
  readonly step: 'rendering' | 'writing';
  /** Pages that are done with it. */
  readonly done: number;
  readonly total: number;
};

/** Who follows a build, and may end it. */
export type Onlooker = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BuildProgress) => void;
};

/** Keeps a build from blocking the process and from running for ever. */
export class Pace {
  readonly #started = performance.now();
  readonly #maxSeconds: number;
  readonly #onlooker: Onlooker;
  #lastPause = this.#started;

  constructor(maxSeconds: number, onlooker: Onlooker = {}) {
    this.#maxSeconds = maxSeconds;
    this.#onlooker = onlooker;
  }

  /** Milliseconds since the build began. */
  get elapsedMs(): number {
    return performance.now() - this.#started;
  }

  /**
   * To be called between pieces of work: lets others run when it is their turn.
   *
   * @throws DocsInputError when the build has had its time, or the reason why it was called off
   */
  async pause(): Promise<void> {
    this.#onlooker.signal?.throwIfAborted();
    if (this.elapsedMs > this.#maxSeconds * 1000) {
      throw new DocsInputError(
        `The build was stopped after ${
          this.#maxSeconds
        } seconds, which is the limit.`,
      );
    }
    if (performance.now() - this.#lastPause > LONGEST_STRETCH_MS) {
      await new Promise(resolve => setImmediate(resolve));
      this.#lastPause = performance.now();
    }
  }

  /** To be called when a page is done with a step. */
  report(progress: BuildProgress): void {
    this.#onlooker.onProgress?.(progress);
  }
}
