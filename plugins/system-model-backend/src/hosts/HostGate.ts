import limit from 'p-limit';
import { Clock } from '../time/Clock';
import { HostError } from './HostError';

/** Nobody waits longer for a host within a scan; the scan is tried again later. */
const LONGEST_WAIT_MS = 5 * 60_000;

/** Lets few requests at once through to a host, and none while it wants to be left alone. */
export class HostGate {
  readonly #clock: Clock;
  readonly #host: string;
  readonly #run: limit.Limit;
  #closedUntil = 0;

  constructor(options: { host: string; concurrency: number; clock: Clock }) {
    this.#clock = options.clock;
    this.#host = options.host;
    this.#run = limit(options.concurrency);
  }

  /** @param milliseconds - From now */
  close(milliseconds: number): void {
    this.#closedUntil = Math.max(
      this.#closedUntil,
      this.#clock.now() + milliseconds,
    );
  }

  /** @throws HostError if the host wants to be left alone for long */
  async pass<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
    return this.#run(async () => {
      await this.#wait(signal);
      return ask();
    });
  }

  async #wait(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    for (;;) {
      const rest = this.#closedUntil - this.#clock.now();
      if (rest <= 0) {
        return;
      }
      if (rest > LONGEST_WAIT_MS) {
        throw new HostError(
          `${this.#host} wants to be asked again in ${Math.ceil(
            rest / 1000,
          )} seconds, as its rate limit is used up. It will be asked then; a token with a higher limit, or a longer schedule, avoids this.`,
        );
      }
      await this.#clock.sleep(rest, signal);
    }
  }
}
