import { isError, ServiceUnavailableError } from '@backstage/errors';
import { findProcessFile, ProcessPool } from '@fairway/backend-toolkit';
import {
  ContractComparison,
  LintReport,
} from '@fairway/plugin-api-contracts-common';
import { ContractReader } from '../contract/ContractCache';
import { ContractDocument } from '../contract/readContractDocument';
import { ContractJudge } from '../history/ContractJudge';
import { Linter } from '../lint/Linter';
import { CompareRequest, LintRequest, VersionRequest } from './requests';

const MAX_MS = 60_000;
const MEMORY_MEGABYTES = 1024;
/** One for what takes its time, and one for people who wait meanwhile. */
const PROCESSES = 2;
const MAX_VERSION = 100;
/** More than these need not wait: a pipeline can ask again. */
const MAX_WAITING = 100;

function isTooMuch(error: unknown): boolean {
  return isError(error) && error.name === 'ProcessLimitError';
}

/** Databases take no NUL, and pages no novel. */
function toLine(version: string): string {
  return version.replace(/\p{Cc}+/gu, ' ').slice(0, MAX_VERSION);
}

/** Compares and checks definitions in a process of its own: they can be large, and others wrote them. */
export class DefinitionPool implements ContractJudge, ContractReader, Linter {
  readonly #pool = new ProcessPool({
    file: findProcessFile(
      'api-contracts-worker.cjs',
      require.resolve('@fairway/plugin-api-contracts-backend/worker'),
    ),
    processes: PROCESSES,
    memoryMegabytes: MEMORY_MEGABYTES,
  });
  #waiting = 0;

  async compare(
    old: string,
    current: string,
    type?: string,
  ): Promise<ContractComparison> {
    const request: CompareRequest = { old, current, type };
    try {
      return (await this.#run('compare', request)) as ContractComparison;
    } catch (error) {
      if (isTooMuch(error)) {
        return { problem: 'They are too large to be compared.' };
      }
      throw error;
    }
  }

  async readVersion(
    definition: string,
    type: string,
  ): Promise<string | undefined> {
    const request: VersionRequest = { definition, type };
    const version = await this.#run('readVersion', request).catch(error => {
      if (isTooMuch(error)) {
        return undefined;
      }
      throw error;
    });
    return typeof version === 'string' ? toLine(version) : undefined;
  }

  async readContract(definition: string): Promise<ContractDocument> {
    try {
      return (await this.#run('readContract', definition)) as ContractDocument;
    } catch (error) {
      if (isTooMuch(error)) {
        return { servers: [], paths: [], problem: 'it takes too much to read' };
      }
      throw error;
    }
  }

  async lint(definition: string, ruleset: string): Promise<LintReport> {
    const request: LintRequest = { definition, ruleset };
    try {
      return (await this.#run('lint', request)) as LintReport;
    } catch (error) {
      if (isTooMuch(error)) {
        throw new ServiceUnavailableError(
          'The definition is too large to be checked against the rules',
        );
      }
      throw error;
    }
  }

  /** @returns Why rules cannot be used */
  async checkRuleset(ruleset: string): Promise<string | undefined> {
    const problem = await this.#run('checkRuleset', ruleset);
    return typeof problem === 'string' ? problem : undefined;
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }

  async #run(method: string, request: unknown): Promise<unknown> {
    if (this.#waiting >= MAX_WAITING) {
      throw new ServiceUnavailableError(
        'Too many contracts are being looked at: try again in a minute',
      );
    }
    this.#waiting++;
    try {
      return await this.#pool.run(method, request, MAX_MS);
    } finally {
      this.#waiting--;
    }
  }
}
