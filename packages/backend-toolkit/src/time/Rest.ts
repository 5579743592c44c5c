import { sleep, Sleep } from './sleep';

/**
 * Lets work rest until it is time, or somebody wakes it.
 *
 * @remarks
 *
 * Who is woken while at work does not rest the next time.
 *
 * @public
 */
export class Rest {
  readonly #sleep: Sleep;
  #isWoken = false;
  #end = new AbortController();

  /** @param by - How time passes; by the clock of the machine unless said otherwise */
  constructor(by: Sleep = sleep) {
    this.#sleep = by;
  }

  /** Ends the rest, or the next one if there is none now. */
  wake(): void {
    this.#isWoken = true;
    this.#end.abort();
  }

  /** @param milliseconds - At most */
  async take(milliseconds: number): Promise<void> {
    if (!this.#isWoken) {
      // Being woken is the usual end.
      await this.#sleep(milliseconds, this.#end.signal).catch(() => {});
    }
    this.#isWoken = false;
    this.#end = new AbortController();
  }
}
