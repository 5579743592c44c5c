import { ContractChange } from '@fairway/plugin-api-contracts-common';
import { Iteration, NewIteration } from './Iteration';

/** What is known of an API without its whole history. */
export type HistorySummary = {
  readonly iterations: number;
  readonly latest: Iteration;
  /** The latest iteration that broke something. */
  readonly breaking?: Iteration;
};

/** Keeps how the definitions of APIs changed. */
export interface HistoryStore {
  /** Hashes of the latest definitions, by entity reference. */
  findHashes(entityRefs: readonly string[]): Promise<Map<string, string>>;

  findLatest(entityRef: string): Promise<Iteration | undefined>;

  /** @throws NotFoundError if there is no such iteration */
  get(entityRef: string, sequence: number): Promise<Iteration>;

  /**
   * Lists the iterations of an API, newest first.
   *
   * @param before - Only those with a lower sequence
   */
  list(
    entityRef: string,
    options: { readonly before?: number; readonly limit: number },
  ): Promise<Iteration[]>;

  /** The gravest of the changes that led to an iteration. */
  readChanges(entityRef: string, sequence: number): Promise<ContractChange[]>;

  summarise(
    entityRefs: readonly string[],
  ): Promise<Map<string, HistorySummary>>;

  /** @throws NotFoundError if there is no such definition */
  readDefinition(hash: string): Promise<string>;

  /**
   * Adds an iteration.
   *
   * @returns Whether it was added; not if another replica added the same one first
   */
  add(iteration: NewIteration, definition: string): Promise<boolean>;

  /**
   * Deletes old iterations, and definitions that nothing needs any more.
   *
   * @param keep - Iterations of each API that stay, the newest ones
   */
  prune(keep: number): Promise<void>;

  /** Forgets APIs that are gone. */
  forget(entityRefs: readonly string[]): Promise<void>;

  /**
   * Lists all APIs that there is a history of, in order.
   *
   * @param after - Only those behind this one
   */
  listEntityRefs(options: {
    readonly after?: string;
    readonly limit: number;
  }): Promise<string[]>;
}
