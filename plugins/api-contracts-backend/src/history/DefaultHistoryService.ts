import { ContractJudge } from './ContractJudge';
import {
  HistoryService,
  IterationComparison,
  IterationPage,
} from './HistoryService';
import { HistoryStore, HistorySummary } from './HistoryStore';

/** Answers from the store; asks nobody for permission. */
export class DefaultHistoryService implements HistoryService {
  readonly #judge: ContractJudge;
  readonly #store: HistoryStore;

  constructor(options: { judge: ContractJudge; store: HistoryStore }) {
    this.#judge = options.judge;
    this.#store = options.store;
  }

  async list(
    entityRef: string,
    options: { readonly before?: number; readonly limit: number },
  ): Promise<IterationPage> {
    const { before, limit } = options;
    const found = await this.#store.list(entityRef, {
      before,
      limit: limit + 1,
    });
    const items = found.slice(0, limit);
    return {
      items,
      next: found.length > limit ? items.at(-1)?.sequence : undefined,
    };
  }

  async readDefinition(entityRef: string, sequence: number): Promise<string> {
    const { hash } = await this.#store.get(entityRef, sequence);
    return await this.#store.readDefinition(hash);
  }

  async compare(
    entityRef: string,
    range: { readonly from: number; readonly to: number },
  ): Promise<IterationComparison> {
    const from = await this.#store.get(entityRef, range.from);
    const to = await this.#store.get(entityRef, range.to);
    const judgement = await this.#judge.compare(
      await this.#store.readDefinition(from.hash),
      await this.#store.readDefinition(to.hash),
      to.type,
    );
    return { from, to, ...judgement };
  }

  async summarise(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, HistorySummary>> {
    return await this.#store.summarise(entityRefs);
  }
}
