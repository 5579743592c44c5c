import {
  findProcessFile,
  ProcessLimitError,
  ProcessPool,
} from '@fairway/backend-toolkit';
import { DefinitionRequest, DefinitionResult } from './reader/Operation';

/** The largest public definition that is in use, that of Microsoft Graph, has 20 million. */
const MOST_LETTERS = 25_000_000;
const MOST_MEGABYTES = 768;
const MOST_SECONDS = 20;

/** How much of the machine a definition may take; less in tests. */
export type DefinitionLimits = {
  readonly megabytes?: number;
  readonly seconds?: number;
};

/**
 * Reads definitions in a process of its own.
 *
 * @remarks
 *
 * Anybody who registers an API writes one, and a few lines of YAML can ask for
 * more memory than there is. The process is ended when it takes too long or
 * too much, and is not there when nothing is indexed.
 */
export class DefinitionReader {
  readonly #pool: ProcessPool;
  readonly #maxMs: number;

  constructor(limits: DefinitionLimits = {}) {
    const { megabytes = MOST_MEGABYTES, seconds = MOST_SECONDS } = limits;
    this.#maxMs = seconds * 1000;
    this.#pool = new ProcessPool({
      file: findProcessFile(
        'api-operations-worker.cjs',
        require.resolve(
          '@fairway/plugin-search-backend-module-api-operations/worker',
        ),
      ),
      processes: 1,
      memoryMegabytes: megabytes,
    });
  }

  async read(request: DefinitionRequest): Promise<DefinitionResult> {
    if (request.definition.length > MOST_LETTERS) {
      return { fault: `It is longer than ${MOST_LETTERS} characters` };
    }
    try {
      return await this.#readInTime(request);
    } catch (error) {
      if (error instanceof ProcessLimitError) {
        return { fault: error.message };
      }
      throw error;
    }
  }

  /** Ends the process; a definition that is being read fails. */
  async close(): Promise<void> {
    await this.#pool.close();
  }

  /** Tried twice: a machine that was busy, or asleep, is not the fault of the definition. */
  async #readInTime(request: DefinitionRequest): Promise<DefinitionResult> {
    const read = () =>
      this.#pool.run(
        'readDefinition',
        request,
        this.#maxMs,
      ) as Promise<DefinitionResult>;
    return await read().catch(error => {
      if (error instanceof ProcessLimitError && error.limit === 'time') {
        return read();
      }
      throw error;
    });
  }
}
