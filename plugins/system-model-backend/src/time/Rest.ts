import { Clock } from './Clock';

/** Lets work rest until it is time, or somebody wakes it; who is woken while at work does not rest the next time. */
export class Rest {
  readonly #clock: Clock;
  #isWoken = false;
  #end = new AbortController();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  wake(): void {
    this.#isWoken = true;
    this.#end.abort();
  }

  async take(milliseconds: number): Promise<void> {
    if (!this.#isWoken) {
      // Being woken is the usual end.
      await this.#clock.sleep(milliseconds, this.#end.signal).catch(() => {});
    }
    this.#isWoken = false;
    this.#end = new AbortController();
  }
}
