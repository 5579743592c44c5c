import { Clock } from '../time/Clock';

type Sleeper = { readonly at: number; readonly wake: () => void };

/**
 * A clock whose time passes as soon as everybody only waits for it: an hour of waiting takes no time.
 */
export class SimulatedClock implements Clock {
  readonly #held = new Set<string>();
  readonly #sleepers = new Set<Sleeper>();
  readonly #waiting = new Set<string>();
  #lastId = 0;
  #now: number;

  constructor(now: number) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const sleeper = { at: this.#now + milliseconds, wake: resolve };
      this.#sleepers.add(sleeper);
      signal?.addEventListener(
        'abort',
        () => {
          this.#sleepers.delete(sleeper);
          reject(signal.reason);
        },
        { once: true },
      );
      this.#passLater();
    });
  }

  /** Time stands still while something is under way, but for when that {@link wait}s. */
  async hold<T>(work: (id: string) => Promise<T>): Promise<T> {
    this.#lastId += 1;
    const id = String(this.#lastId);
    this.#held.add(id);
    try {
      return await work(id);
    } finally {
      this.#held.delete(id);
      this.#passLater();
    }
  }

  async wait(id: string, milliseconds: number): Promise<void> {
    this.#waiting.add(id);
    await this.sleep(milliseconds);
    this.#waiting.delete(id);
  }

  #passLater(): void {
    setImmediate(() => {
      const next = [...this.#sleepers].sort((a, b) => a.at - b.at)[0];
      const isBusy = [...this.#held].some(id => !this.#waiting.has(id));
      if (next && !isBusy) {
        this.#sleepers.delete(next);
        this.#now = Math.max(this.#now, next.at);
        next.wake();
        this.#passLater();
      }
    });
  }
}
