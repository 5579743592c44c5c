import { NotFoundError } from '@backstage/errors';
import { ContractChange } from '@fairway/plugin-api-contracts-common';
import { Knex } from 'knex';
import {
  deleteUnusedDefinitions,
  insertDefinition,
  packDefinition,
  readDefinition,
} from '../database/definitions';
import { HistoryStore, HistorySummary } from './HistoryStore';
import { Iteration, NewIteration } from './Iteration';
import { IterationRow, ReadRow, SHORT, toIteration, toRow } from './rows';

/** Keeps the history in the plugin's database. */
export class DatabaseHistoryStore implements HistoryStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async findHashes(
    entityRefs: readonly string[],
  ): Promise<Map<string, string>> {
    const rows = await this.#readLatest(entityRefs);
    return new Map(rows.map(row => [row.entity_ref, row.hash]));
  }

  async findLatest(entityRef: string): Promise<Iteration | undefined> {
    const [latest] = await this.list(entityRef, { limit: 1 });
    return latest;
  }

  async get(entityRef: string, sequence: number): Promise<Iteration> {
    const row = await this.#read()
      .where({ entity_ref: entityRef, sequence })
      .first();
    if (!row) {
      throw new NotFoundError(
        `There is no iteration ${sequence} of ${entityRef}; it may have been so long ago that it was deleted`,
      );
    }
    return toIteration(row);
  }

  async list(
    entityRef: string,
    options: { readonly before?: number; readonly limit: number },
  ): Promise<Iteration[]> {
    const { before, limit } = options;
    const query = this.#read()
      .where({ entity_ref: entityRef })
      .orderBy('sequence', 'desc')
      .limit(limit);
    const rows = await (before === undefined
      ? query
      : query.where('sequence', '<', before));
    return rows.map(toIteration);
  }

  async readChanges(
    entityRef: string,
    sequence: number,
  ): Promise<ContractChange[]> {
    const row = await this.#knex<IterationRow>('iterations')
      .where({ entity_ref: entityRef, sequence })
      .first('changes');
    return row?.changes ? JSON.parse(row.changes) : [];
  }

  async summarise(
    entityRefs: readonly string[],
  ): Promise<Map<string, HistorySummary>> {
    const latest = await this.#readLatest(entityRefs);
    const breaking = await this.#readLatest(entityRefs, {
      verdict: 'breaking',
    });
    const counts = await this.#knex('iterations')
      .select('entity_ref')
      .count<{ entity_ref: string; count: string | number }[]>({ count: '*' })
      .whereIn('entity_ref', [...entityRefs])
      .groupBy('entity_ref');
    const countOf = new Map(
      counts.map(row => [row.entity_ref, Number(row.count)]),
    );
    const breakingOf = new Map(
      breaking.map(row => [row.entity_ref, toIteration(row)]),
    );
    return new Map(
      latest.map(row => [
        row.entity_ref,
        {
          iterations: countOf.get(row.entity_ref) ?? 1,
          latest: toIteration(row),
          breaking: breakingOf.get(row.entity_ref),
        },
      ]),
    );
  }

  async readDefinition(hash: string): Promise<string> {
    return await readDefinition(this.#knex, hash);
  }

  async add(iteration: NewIteration, definition: string): Promise<boolean> {
    const packed = await packDefinition(iteration.hash, definition);
    return await this.#knex.transaction(async trx => {
      await insertDefinition(trx, packed);
      const added = await trx<IterationRow>('iterations')
        .insert(toRow(iteration))
        .onConflict(['entity_ref', 'sequence'])
        .ignore()
        .returning('sequence');
      return added.length > 0;
    });
  }

  async prune(keep: number): Promise<void> {
    const tooOld = this.#knex('iterations as older')
      .select('older.id')
      .whereRaw(
        `older.sequence <= (select max(newest.sequence) from iterations as newest where newest.entity_ref = older.entity_ref) - ?`,
        [keep],
      );
    await this.#knex('iterations').whereIn('id', tooOld).delete();
    await deleteUnusedDefinitions(this.#knex);
  }

  async forget(entityRefs: readonly string[]): Promise<void> {
    for (const table of ['iterations', 'environment_definitions']) {
      await this.#knex(table)
        .whereIn('entity_ref', [...entityRefs])
        .delete();
    }
    await deleteUnusedDefinitions(this.#knex);
  }

  async listEntityRefs(options: {
    readonly after?: string;
    readonly limit: number;
  }): Promise<string[]> {
    const { after = '', limit } = options;
    return await this.#knex('iterations')
      .distinct('entity_ref')
      .where('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(limit)
      .pluck('entity_ref');
  }

  #read() {
    return this.#knex<ReadRow>('iterations')
      .join('definitions', 'definitions.hash', 'iterations.hash')
      .select<ReadRow[]>(
        ...SHORT.map(column => `iterations.${column}`),
        'definitions.hash',
        'definitions.bytes',
      );
  }

  async #readLatest(
    entityRefs: readonly string[],
    condition: { readonly verdict?: string } = {},
  ): Promise<ReadRow[]> {
    const newest = this.#knex('iterations')
      .select('entity_ref')
      .max({ sequence: 'sequence' })
      .whereIn('entity_ref', [...entityRefs])
      .where(condition)
      .groupBy('entity_ref')
      .as('newest');
    return await this.#read().join(newest, joined =>
      joined
        .on('newest.entity_ref', 'iterations.entity_ref')
        .on('newest.sequence', 'iterations.sequence'),
    );
  }
}
