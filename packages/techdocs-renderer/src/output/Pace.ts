import { DocsInputError } from '../errors';

const LONGEST_STRETCH_MS = 10;

/** Keeps a build from blocking the process and from running for ever. */
export class Pace {
  readonly #started = performance.now();
  readonly #maxSeconds: number;
  #lastPause = this.#started;

  constructor(maxSeconds: number) {
    this.#maxSeconds = maxSeconds;
  }

  /** Milliseconds since the build began. */
  get elapsedMs(): number {
    return performance.now() - this.#started;
  }

  /**
   * To be called between pieces of work: lets others run when it is their turn.
   *
   * @throws DocsInputError when the build has had its time
   */
  async pause(): Promise<void> {
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
}
