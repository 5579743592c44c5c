import { LoggerService } from '@backstage/backend-plugin-api';
import { SourceScanner } from './SourceScanner';

/** Collections that are read together. */
const TOGETHER = 20;
/** If more have changed, a scan finds out which with fewer questions. */
const MOST = 500;

/** Has single collections of a source read as soon as something happened to them. */
export class SourceReader {
  readonly #logger: LoggerService;
  readonly #onFailure: () => Promise<void>;
  readonly #scanner: SourceScanner;
  readonly #source: string;
  readonly #stopping = new AbortController();
  readonly #waiting = new Set<string>();
  #running: Promise<void> = Promise.resolve();
  #isRunning = false;

  /** @param options - `onFailure` has a scan find what could not be read */
  constructor(options: {
    logger: LoggerService;
    onFailure: () => Promise<void>;
    scanner: SourceScanner;
    source: string;
  }) {
    this.#logger = options.logger;
    this.#onFailure = options.onFailure;
    this.#scanner = options.scanner;
    this.#source = options.source;
  }

  async add(keys: readonly string[]): Promise<void> {
    keys.forEach(key => this.#waiting.add(key));
    if (this.#waiting.size > MOST) {
      this.#waiting.clear();
      await this.#onFailure();
    } else if (!this.#isRunning && !this.#stopping.signal.aborted) {
      this.#isRunning = true;
      this.#running = this.#run().finally(() => {
        this.#isRunning = false;
      });
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort(new Error('The portal stops'));
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (this.#waiting.size > 0 && !signal.aborted) {
      const keys = [...this.#waiting].slice(0, TOGETHER);
      keys.forEach(key => this.#waiting.delete(key));
      try {
        await this.#scanner.read(keys, signal);
      } catch (error) {
        if (!signal.aborted) {
          this.#logger.warn('Could not read what changed', {
            source: this.#source,
            cause: String(error),
          });
          // Without the database the next scan finds it when it is time.
          await this.#onFailure().catch(() => {});
        }
      }
    }
  }
}
