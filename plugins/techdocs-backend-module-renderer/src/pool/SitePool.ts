import { ForwardedError, InputError } from '@backstage/errors';
import {
  BuildReport,
  DEFAULT_LIMITS,
  DiagramPoolOptions,
} from '@fairway/techdocs-renderer';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { withoutTrace } from '../withoutTrace';
import { findWorker, WorkerFile } from './findWorker';
import { SiteRequest, SiteResult } from './SiteRequest';

const IDLE_MS = 60_000;
const GRACE_SECONDS = 15;
/** Threads of builds step back for those that answer requests. */
const NICE = 5;

/** How much of the machine building may take. */
export type PoolOptions = {
  /** Sites that are built at the same time. */
  readonly threads: number;
  /** Memory of one build, in megabytes. */
  readonly memoryMegabytes: number;
  readonly diagrams?: DiagramPoolOptions;
  /** What the threads run; given by tests. */
  readonly worker?: WorkerFile;
  /** Seconds that a build may take longer than it promised before its thread is ended. Default: 15 */
  readonly graceSeconds?: number;
};

/**
 * Builds sites in threads of their own, so that none takes the portal's time and none can take its memory.
 *
 * @remarks
 *
 * A thread that takes too long or too much memory is ended; the next build gets a new one.
 */
export class SitePool {
  readonly #options: PoolOptions;
  readonly #limit: pLimit.Limit;
  #pool: Piscina<SiteRequest, SiteResult> | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
    // So that the time of a build begins when its turn comes.
    this.#limit = pLimit(options.threads);
  }

  /**
   * Builds a site.
   *
   * @throws InputError with a sentence for the author of the sources, where they are the reason that it cannot be built
   */
  async build(request: SiteRequest): Promise<BuildReport> {
    const maxSeconds = request.limits.maxSeconds ?? DEFAULT_LIMITS.maxSeconds;
    const result = await this.#limit(() => this.#run(request, maxSeconds));
    if ('fault' in result) {
      throw withoutTrace(new InputError(result.fault));
    }
    return result.report;
  }

  /** Ends all threads; builds that are under way fail. */
  async close(): Promise<void> {
    await this.#pool?.destroy();
  }

  async #run(request: SiteRequest, maxSeconds: number): Promise<SiteResult> {
    this.#pool ??= new Piscina({
      ...(this.#options.worker ?? findWorker()),
      workerData: this.#options.diagrams ?? {},
      minThreads: 0,
      maxThreads: this.#options.threads,
      idleTimeout: IDLE_MS,
      niceIncrement: NICE,
      // Threads wait for messages of their own, from those that draw diagrams.
      atomics: 'disabled',
      resourceLimits: {
        maxOldGenerationSizeMb: this.#options.memoryMegabytes,
      },
    });
    // The build stops by itself in time, unless it hangs in the middle of something.
    const { graceSeconds = GRACE_SECONDS } = this.#options;
    const signal = AbortSignal.timeout((maxSeconds + graceSeconds) * 1000);
    try {
      return await this.#pool.run(request, { signal });
    } catch (error) {
      throw this.#explain(error, maxSeconds);
    }
  }

  #explain(error: unknown, maxSeconds: number): Error {
    const { name, code } = error as NodeJS.ErrnoException;
    if (name === 'AbortError') {
      return withoutTrace(
        new InputError(
          `The documentation could not be built in ${maxSeconds} seconds, which is the limit.`,
        ),
      );
    }
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
      return withoutTrace(
        new InputError(
          `The documentation could not be built with ${
            this.#options.memoryMegabytes
          } MB of memory, which is the limit.`,
        ),
      );
    }
    return new ForwardedError('The documentation could not be built', error);
  }
}
