import { InputError } from '@backstage/errors';
import { findProcessFile, ProcessPool } from '@fairway/backend-toolkit';
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

  /** @throws ProcessLimitError if it takes more than it may */
  async readReferences(text: string, maxMs: number): Promise<FoundReferences> {
    const result = await this.#pool.run('readReferences', text, maxMs);
    return result as FoundReferences;
  }

  /** @throws ProcessLimitError if it takes more than it may */
  async bundle(request: BundleRequest, maxMs: number): Promise<string> {
    const result = (await this.#pool.run('bundle', request, maxMs)) as Bundle;
    if ('fault' in result) throw new InputError(result.fault);
    return result.text;
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }
}
