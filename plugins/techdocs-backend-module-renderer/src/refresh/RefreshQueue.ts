/**
 * Runs work for many keys, some of it at the same time, each key once at a time.
 *
 * @remarks
 *
 * A key that is asked for while it waits is done once; one that is asked for
 * while it runs is run again afterwards, because its work may have looked before
 * the change it is asked for.
 */
export class RefreshQueue {
  readonly #concurrency: number;
  readonly #waiting = new Map<string, () => Promise<void>>();
  readonly #running = new Set<string>();

  constructor(concurrency: number) {
    this.#concurrency = concurrency;
  }

  /**
   * Asks for some work.
   *
   * @param work - Must not fail
   */
  add(key: string, work: () => Promise<void>): void {
    this.#waiting.set(key, work);
    this.#startNext();
  }

  #startNext(): void {
    for (const [key, work] of this.#waiting) {
      if (this.#running.size >= this.#concurrency) {
        return;
      }
      if (!this.#running.has(key)) {
        this.#waiting.delete(key);
        this.#running.add(key);
        work().finally(() => {
          this.#running.delete(key);
          this.#startNext();
        });
      }
    }
  }
}
