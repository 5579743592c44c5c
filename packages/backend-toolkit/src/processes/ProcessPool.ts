import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { ForwardedError } from '@backstage/errors';
import pLimit from 'p-limit';
import { Pool, pool as createPool, Promise as PoolPromise } from 'workerpool';
import { ProcessLimitError } from './ProcessLimitError';

const DEFAULT_IDLE_MS = 60_000;
const END_WITHIN_MS = 500;
/** What programs may need to know of the machine; no secret of the portal is among it. */
const ENVIRONMENT = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ', 'NODE_ENV'];
/** How much of what a process said is kept, in characters. */
const MAX_SAID = 2_000;
/** How V8 ends a process whose heap is full, as the library tells it. */
const ABORTED = /`(?:SIGABRT|134)`/;

/**
 * A file for processes, which hands its methods to `worker()` of workerpool.
 *
 * @public
 */
export type ProcessFile = {
  readonly filename: string;
  /** Options of Node that it needs. */
  readonly execArgv?: readonly string[];
};

/**
 * How much of the machine a pool may take.
 *
 * @public
 */
export type ProcessPoolOptions = {
  readonly file: ProcessFile;
  /** Arguments that each process gets. */
  readonly args?: readonly string[];
  /** How many run at the same time. */
  readonly processes: number;
  /** Heap of each, in megabytes. */
  readonly memoryMegabytes: number;
  /** Milliseconds after its last work that a pool ends its processes. Default: 60 000 */
  readonly idleMs?: number;
};

function readEnvironment(): NodeJS.ProcessEnv {
  const compiled = getCompileCacheDir();
  return {
    ...Object.fromEntries(ENVIRONMENT.map(name => [name, process.env[name]])),
    ...(compiled && { NODE_COMPILE_CACHE: dirname(compiled) }),
  };
}

/**
 * Does work on what others wrote in processes of their own, so that none of it takes the portal's time or memory.
 *
 * @remarks
 *
 * A process that takes too long or too much memory is ended; the next piece of
 * work gets a new one. They are started when there is something to do, and
 * ended a minute after. They know nothing of the portal's environment.
 *
 * @public
 */
export class ProcessPool {
  readonly #options: ProcessPoolOptions;
  readonly #limit: pLimit.Limit;
  #pool: Pool | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(options: ProcessPoolOptions) {
    this.#options = options;
    // So that the time of a piece of work begins when its turn comes.
    this.#limit = pLimit(options.processes);
  }

  /**
   * Calls a method of the file in one of the processes.
   *
   * @param argument - Plain data, as is what comes back
   * @param maxMs - Milliseconds that it may take once it has begun
   * @throws ProcessLimitError if it takes longer, or more memory than it may
   */
  async run(
    method: string,
    argument: unknown,
    maxMs: number,
  ): Promise<unknown> {
    return await this.#limit(() => this.#runNow(method, argument, maxMs));
  }

  /** Ends all processes; work that is under way fails. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const pool = this.#pool;
    this.#pool = undefined;
    await pool?.terminate(true);
  }

  async #runNow(
    method: string,
    argument: unknown,
    maxMs: number,
  ): Promise<unknown> {
    clearTimeout(this.#idle);
    this.#pool ??= this.#start();
    let said = '';
    const on = ({ stderr = '' }: { stderr?: string }) => {
      said = (said + stderr).slice(-MAX_SAID);
    };
    try {
      return await this.#pool.exec(method, [argument], { on }).timeout(maxMs);
    } catch (error) {
      throw toError(error, said);
    } finally {
      this.#endWhenIdle();
    }
  }

  /** Called while the last piece of work still counts as active. */
  #endWhenIdle(): void {
    if (this.#limit.activeCount > 1 || this.#limit.pendingCount > 0) {
      return;
    }
    const { idleMs = DEFAULT_IDLE_MS } = this.#options;
    this.#idle = setTimeout(() => this.close(), idleMs);
    this.#idle.unref();
  }

  #start(): Pool {
    const { file, args = [], processes, memoryMegabytes } = this.#options;
    return createPool(file.filename, {
      workerType: 'process',
      maxWorkers: processes,
      // What a process says as it dies belongs to the fault, not into the log of the portal.
      emitStdStreams: true,
      workerTerminateTimeout: END_WITHIN_MS,
      forkArgs: [...args],
      forkOpts: {
        execArgv: [
          ...(file.execArgv ?? []),
          `--max-old-space-size=${memoryMegabytes}`,
        ],
        env: readEnvironment(),
      },
    });
  }
}

function toError(error: unknown, said: string): Error {
  if (error instanceof PoolPromise.TimeoutError) {
    return new ProcessLimitError('time');
  }
  if (error instanceof Error && ABORTED.test(error.message)) {
    return new ProcessLimitError('memory');
  }
  return new ForwardedError(
    `The process could not do its work${said && `: ${said.trim()}`}`,
    error,
  );
}
