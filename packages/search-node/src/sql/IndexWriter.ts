import { setImmediate } from 'node:timers/promises';
import { Knex } from 'knex';
import { StoredGroup, StoreRebuild } from '../store/SearchStore';
import { batchGroups } from './batchGroups';
import { IndexTable } from './IndexTable';
import { retryTransaction } from './retryTransaction';

/**
 * What an engine does to the documents of an index.
 *
 * @public
 */
export type IndexOperations = {
  /** Replaces groups as a whole. A document that another group has moves to these. */
  replaceGroups(
    trx: Knex.Transaction,
    indexId: number,
    groups: readonly StoredGroup[],
  ): Promise<void>;
  /**
   * Takes away a part of an index that is gone, small enough for others not to wait.
   *
   * @returns Whether there was anything left of it
   */
  removeSome(knex: Knex, indexId: number): Promise<boolean>;
  /** Does what helps an index that was just written as a whole. */
  settle?(knex: Knex): Promise<void>;
};

/**
 * Writes documents into indexes on SQL, in transactions that are short enough
 * for others to get a turn.
 *
 * @public
 */
export class IndexWriter {
  readonly #knex: Knex;
  readonly #indexes: IndexTable;
  readonly #operations: IndexOperations;

  constructor(knex: Knex, operations: IndexOperations) {
    this.#knex = knex;
    this.#indexes = new IndexTable(knex);
    this.#operations = operations;
  }

  async write(type: string, groups: readonly StoredGroup[]): Promise<void> {
    await this.#replace(groups, trx => this.#indexes.lockLive(trx, type));
  }

  async startRebuild(type: string): Promise<StoreRebuild> {
    const id = await this.#indexes.begin(type);
    await this.#removeGone();
    return {
      write: async groups => {
        await this.#replace(groups, async trx => {
          await this.#indexes.lockBuilding(trx, id);
          return id;
        });
      },
      commit: async () => {
        await this.#operations.settle?.(this.#knex);
        await this.#indexes.commit(type, id);
        await this.#removeGone();
      },
      abort: async () => {
        await this.#indexes.abort(id);
        await this.#removeGone();
      },
    };
  }

  async drop(type: string): Promise<void> {
    await this.#indexes.drop(type);
    await this.#removeGone();
  }

  async #replace(
    groups: readonly StoredGroup[],
    lockIndex: (trx: Knex.Transaction) => Promise<number>,
  ): Promise<void> {
    for (const batch of batchGroups(groups)) {
      // SQLite works on the thread that answers requests.
      await setImmediate();
      await retryTransaction(this.#knex, async trx => {
        const indexId = await lockIndex(trx);
        await this.#operations.replaceGroups(trx, indexId, batch);
      });
    }
  }

  async #removeGone(): Promise<void> {
    for (const id of await this.#indexes.listGone()) {
      while (await this.#operations.removeSome(this.#knex, id)) {
        await setImmediate();
      }
      await this.#indexes.forget(id);
    }
  }
}
