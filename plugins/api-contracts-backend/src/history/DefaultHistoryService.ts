import {
  ContractFacts,
  ContractIterationPage,
  IterationComparison,
} from '@fairway/plugin-api-contracts-common';
import { EnvironmentStore } from '../environments/EnvironmentStore';
import { toEnvironmentDefinition } from '../environments/EnvironmentState';
import { LintStore } from '../lint/LintStore';
import { ContractJudge } from './ContractJudge';
import { HistoryService } from './HistoryService';
import { HistoryStore } from './HistoryStore';
import { Iteration, toContractIteration } from './Iteration';

type Options = {
  readonly environments: EnvironmentStore;
  readonly judge: ContractJudge;
  readonly lint: LintStore;
  /** Name of the rules that the linter goes by. */
  readonly ruleset: string;
  readonly store: HistoryStore;
  /** What environments are called on a page, by name. */
  readonly titles: ReadonlyMap<string, string>;
};

/** Answers from the store; asks nobody for permission. */
export class DefaultHistoryService implements HistoryService {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async list(
    entityRef: string,
    options: { readonly before?: number; readonly limit: number },
  ): Promise<ContractIterationPage> {
    const { before, limit } = options;
    const found = await this.#options.store.list(entityRef, {
      before,
      limit: limit + 1,
    });
    const items = found.slice(0, limit).map(toContractIteration);
    return {
      items,
      next: found.length > limit ? items.at(-1)?.sequence : undefined,
    };
  }

  async readDefinition(entityRef: string, sequence: number): Promise<string> {
    const { store } = this.#options;
    const { hash } = await store.get(entityRef, sequence);
    return await store.readDefinition(hash);
  }

  async compare(
    entityRef: string,
    range: { readonly from: number; readonly to: number },
  ): Promise<IterationComparison> {
    const { store } = this.#options;
    const from = await store.get(entityRef, range.from);
    const to = await store.get(entityRef, range.to);
    return {
      from: toContractIteration(from),
      to: toContractIteration(to),
      ...(await this.#compare(from, to)),
    };
  }

  async getFacts(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, ContractFacts>> {
    const { environments, lint, ruleset, store, titles } = this.#options;
    const summaries = await store.summarise(entityRefs);
    const hashes = Array.from(summaries.values(), ({ latest }) => latest.hash);
    const linted = await lint.findSummaries(hashes, ruleset);
    const states = await environments.list([...summaries.keys()]);
    return new Map(
      Array.from(summaries, ([ref, { iterations, latest, breaking }]) => [
        ref,
        {
          iterations,
          latest: toContractIteration(latest),
          breaking: breaking && toContractIteration(breaking),
          lint: linted.get(latest.hash),
          environments: states
            .filter(({ entityRef }) => entityRef === ref)
            .map(state => toEnvironmentDefinition(state, titles)),
        },
      ]),
    );
  }

  async #compare(from: Iteration, to: Iteration) {
    const { judge, store } = this.#options;
    const { comparison, entityRef, sequence, verdict } = to;
    if (sequence === from.sequence + 1 && verdict) {
      const changes = await store.readChanges(entityRef, sequence);
      if (changes.length === comparison?.count) {
        return { verdict, changes, version: comparison.version };
      }
    }
    return await judge.compare(
      await store.readDefinition(from.hash),
      await store.readDefinition(to.hash),
      to.type,
    );
  }
}
