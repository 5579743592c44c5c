import { availableParallelism } from 'node:os';
import { findProcessFile } from '@fairway/backend-toolkit';
import { Pool, pool as createPool } from 'workerpool';
import { Operations } from './Operations';

const MOST_THREADS = 4;

/**
 * Answers queries in threads of their own, because SQLite works while it is
 * called: a search takes milliseconds in which a portal could answer others.
 */
export class ReaderThreads implements Operations {
  readonly #file: string;
  readonly #pool: Pool;

  /** @param file - A database with a write-ahead log, which is read while others write to it */
  constructor(file: string) {
    const { filename, execArgv = [] } = findProcessFile(
      'sqlite-search-worker.cjs',
      require.resolve('@fairway/plugin-search-backend-module-sqlite/worker'),
    );
    this.#file = file;
    this.#pool = createPool(filename, {
      workerType: 'thread',
      minWorkers: 1,
      maxWorkers: Math.min(
        MOST_THREADS,
        Math.max(2, availableParallelism() - 1),
      ),
      workerThreadOpts: { execArgv: [...execArgv] },
    });
  }

  async find(...args: Parameters<Operations['find']>) {
    return await this.#read('find', args);
  }

  async load(...args: Parameters<Operations['load']>) {
    return await this.#read('load', args);
  }

  async countFacets(...args: Parameters<Operations['countFacets']>) {
    return await this.#read('countFacets', args);
  }

  async findUnknown(...args: Parameters<Operations['findUnknown']>) {
    return await this.#read('findUnknown', args);
  }

  /** Ends the threads; queries that are under way fail. */
  async close(): Promise<void> {
    await this.#pool.terminate(true);
  }

  async #read<Name extends keyof Operations>(
    name: Name,
    args: Parameters<Operations[Name]>,
  ): Promise<Awaited<ReturnType<Operations[Name]>>> {
    return await this.#pool.exec('read', [this.#file, name, args]);
  }
}
