import { ServiceUnavailableError } from '@backstage/errors';

/**
 * Lets a limited number of holders in and keeps a limited queue before the door.
 */
export class Semaphore {
  readonly #limit: number;
  readonly #maxWaiting: number;
  readonly #waiting: Array<() => void> = [];
  #held = 0;

  constructor(limit: number, maxWaiting: number) {
    this.#limit = limit;
    this.#maxWaiting = maxWaiting;
  }

  /**
   * Waits for a place.
   *
   * @returns Gives the place back; calling it twice does no harm
   */
  async acquire(): Promise<() => void> {
    if (this.#held < this.#limit) {
      this.#held++;
    } else if (this.#waiting.length >= this.#maxWaiting) {
      throw new ServiceUnavailableError(
        'The forge has too much to do at the moment, try again in a minute',
      );
    } else {
      await new Promise<void>(resolve => this.#waiting.push(resolve));
    }
    let isReleased = false;
    return () => {
      if (!isReleased) {
        isReleased = true;
        this.#release();
      }
    };
  }

  #release(): void {
    const next = this.#waiting.shift();
    if (next) {
      next();
    } else {
      this.#held--;
    }
  }
}
