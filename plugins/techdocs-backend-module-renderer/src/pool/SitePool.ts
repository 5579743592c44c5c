import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { ForwardedError, InputError } from '@backstage/errors';
import {
  BuildReport,
  DEFAULT_LIMITS,
  DiagramPoolOptions,
} from '@fairway/techdocs-renderer';
import pLimit from 'p-limit';
import { Pool, pool as createPool, Promise as PoolPromise } from 'workerpool';
import { withoutTrace } from '../withoutTrace';
import { findWorker, WorkerFile } from './findWorker';
import { SiteRequest, SiteResult } from './SiteRequest';

const IDLE_MS = 60_000;
const GRACE_SECONDS = 15;
const END_WITHIN_MS = 500;
/** What git and the engines of diagrams may need to know of the machine; no secret of the portal is among it. */
const ENVIRONMENT = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ', 'NODE_ENV'];
/** How much of what a process said is kept, in characters. */
const MAX_SAID = 2_000;
/** How V8 ends a process whose heap is full, as the pool tells it. */
const ABORTED = /`(?:SIGABRT|134)`/;

/** How much of the machine building may take. */
export type PoolOptions = {
  /** Sites that are built at the same time. */
  readonly processes: number;
  /** Heap of one build, in megabytes. */
  readonly memoryMegabytes: number;
  readonly diagrams?: DiagramPoolOptions;
  /** What the processes run; given by tests. */
  readonly worker?: WorkerFile;
  /** Seconds that a build may take longer than it promised before its process is ended. Default: 15 */
  readonly graceSeconds?: number;
};

function readEnvironment(): NodeJS.ProcessEnv {
  const compiled = getCompileCacheDir();
  return {
    ...Object.fromEntries(ENVIRONMENT.map(name => [name, process.env[name]])),
    ...(compiled && { NODE_COMPILE_CACHE: dirname(compiled) }),
  };
}

/**
 * Builds sites in processes of their own, so that none takes the portal's time and none can take its memory.
 *
 * @remarks
 *
 * A process that takes too long or too much memory is ended; the next build
 * gets a new one. They are started when there is something to build, and ended a minute after.
 */
export class SitePool {
  readonly #options: PoolOptions;
  readonly #limit: pLimit.Limit;
  #pool: Pool | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
    // So that the time of a build begins when its turn comes.
    this.#limit = pLimit(options.processes);
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

  /** Ends all processes; builds that are under way fail. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const pool = this.#pool;
    this.#pool = undefined;
    await pool?.terminate(true);
  }

  async #run(request: SiteRequest, maxSeconds: number): Promise<SiteResult> {
    clearTimeout(this.#idle);
    this.#pool ??= this.#start();
    // The build stops by itself in time, unless it hangs in the middle of something.
    const { graceSeconds = GRACE_SECONDS } = this.#options;
    let said = '';
    const on = ({ stderr = '' }: { stderr?: string }) => {
      said = (said + stderr).slice(-MAX_SAID);
    };
    try {
      return (await this.#pool
        .exec('build', [request], { on })
        .timeout((maxSeconds + graceSeconds) * 1000)) as SiteResult;
    } catch (error) {
      throw this.#explain(error, maxSeconds, said);
    } finally {
      if (this.#limit.pendingCount === 0) {
        this.#idle = setTimeout(() => this.close(), IDLE_MS);
        this.#idle.unref();
      }
    }
  }

  #start(): Pool {
    const { processes, memoryMegabytes, diagrams = {} } = this.#options;
    const { filename, execArgv = [] } = this.#options.worker ?? findWorker();
    return createPool(filename, {
      workerType: 'process',
      maxWorkers: processes,
      // What a process says as it dies belongs to the fault, not into the log of the portal.
      emitStdStreams: true,
      workerTerminateTimeout: END_WITHIN_MS,
      forkArgs: [JSON.stringify(diagrams)],
      forkOpts: {
        execArgv: [...execArgv, `--max-old-space-size=${memoryMegabytes}`],
        env: readEnvironment(),
      },
    });
  }

  #explain(error: unknown, maxSeconds: number, said: string): Error {
    if (error instanceof PoolPromise.TimeoutError) {
      return withoutTrace(
        new InputError(
          `The documentation could not be built in ${maxSeconds} seconds, which is the limit.`,
        ),
      );
    }
    if (error instanceof Error && ABORTED.test(error.message)) {
      return withoutTrace(
        new InputError(
          `The documentation could not be built with ${
            this.#options.memoryMegabytes
          } MB of memory, which is the limit.`,
        ),
      );
    }
    return new ForwardedError(
      `The documentation could not be built${said && `: ${said.trim()}`}`,
      error,
    );
  }
}
