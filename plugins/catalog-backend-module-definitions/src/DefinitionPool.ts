import { InputError } from '@backstage/errors';
import {
  findProcessFile,
  ProcessLimitError,
  ProcessPool,
} from '@fairway/backend-toolkit';
import type { Bundle, BundleRequest, FoundReferences } from './worker/requests';

const MOST_MEGABYTES = 768;

/** How much of the machine a file may take; less in tests. */
export type PoolLimits = { readonly megabytes?: number };

/**
 * Reads files, and makes one text of them, in a process of its own.
 *
 * @remarks
 *
 * Anybody who registers an API writes them, and a few lines of YAML can ask for
 * more time and memory than there is.
 */
export class DefinitionPool {
  readonly #pool: ProcessPool;

  constructor({ megabytes = MOST_MEGABYTES }: PoolLimits = {}) {
    this.#pool = new ProcessPool({
      file: findProcessFile(
        'definitions-worker.cjs',
        require.resolve(
          '@fairway/plugin-catalog-backend-module-definitions/worker',
        ),
      ),
      processes: 1,
      memoryMegabytes: megabytes,
    });
  }

  async readReferences(
    text: string,
    location: string,
    maxMs: number,
  ): Promise<FoundReferences> {
    const result = await this.#run('readReferences', text, { location, maxMs });
    return result as FoundReferences;
  }

  async bundle(request: BundleRequest, maxMs: number): Promise<string> {
    const options = { location: request.entry, maxMs };
    const result = (await this.#run('bundle', request, options)) as Bundle;
    if ('fault' in result) throw new InputError(result.fault);
    return result.text;
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }

  async #run(
    method: string,
    argument: unknown,
    { location, maxMs }: { location: string; maxMs: number },
  ): Promise<unknown> {
    try {
      return await this.#pool.run(method, argument, maxMs);
    } catch (error) {
      if (error instanceof ProcessLimitError) {
        throw new InputError(
          `The definition takes more ${error.limit} than it may at ${location}. Split it, or bundle it in the repository.`,
        );
      }
      throw error;
    }
  }
}
