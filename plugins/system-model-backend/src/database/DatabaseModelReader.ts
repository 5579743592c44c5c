import {
  ModelChange,
  ModelEdge,
  ModelEntity,
} from '@fairway/plugin-system-model-common';
import { ModelReader } from '@fairway/plugin-system-model-node';
import { Knex } from 'knex';
import { toIsoTime } from '../merge/toIsoTime';
import { EntityStore } from './EntityStore';
import { findSightings } from './findSightings';
import { listProblemPage, ModelProblem } from './listProblemPage';
import { EntityRow, toModelEntity } from './rows';

/** Entities may be large. */
const ENTITIES = 200;
const ROWS = 1_000;

/** Reads the model within a transaction, page by page. */
export class DatabaseModelReader implements ModelReader {
  readonly sequence: number;
  readonly #entities: EntityStore;
  readonly #trx: Knex;

  static async create(trx: Knex): Promise<DatabaseModelReader> {
    const entities = new EntityStore(trx);
    return new DatabaseModelReader(
      trx,
      entities,
      await entities.findSequence(),
    );
  }

  private constructor(trx: Knex, entities: EntityStore, sequence: number) {
    this.#trx = trx;
    this.#entities = entities;
    this.sequence = sequence;
  }

  async *listEntities(): AsyncGenerator<readonly ModelEntity[]> {
    let after = '';
    for (;;) {
      const rows = await this.#trx<EntityRow>('entities')
        .where('entity_ref', '>', after)
        .orderBy('entity_ref')
        .limit(ENTITIES);
      if (rows.length === 0) {
        return;
      }
      const refs = rows.map(row => row.entity_ref);
      const aliases = await this.#entities.listAliases(refs);
      const sightings = await findSightings(this.#trx, refs);
      yield rows.map(row =>
        sightings.refresh(
          toModelEntity(row, aliases.get(row.entity_ref) ?? []),
        ),
      );
      after = refs[refs.length - 1];
    }
  }

  async *listEdges(): AsyncGenerator<readonly ModelEdge[]> {
    let after = ['', '', ''];
    for (;;) {
      const rows = await this.#trx('edges')
        .whereRaw('(source_ref, target_ref, type) > (?, ?, ?)', after)
        .distinct('source_ref', 'target_ref', 'type')
        .orderBy(['source_ref', 'target_ref', 'type'])
        .limit(ROWS);
      if (rows.length === 0) {
        return;
      }
      yield rows.map(row => ({
        from: row.source_ref,
        to: row.target_ref,
        type: row.type,
      }));
      const last = rows[rows.length - 1];
      after = [last.source_ref, last.target_ref, last.type];
    }
  }

  async *listChanges(since: number): AsyncGenerator<readonly ModelChange[]> {
    let after = since;
    for (;;) {
      const rows = await this.#trx('changes')
        .where('sequence', '>', after)
        .orderBy('sequence')
        .limit(ROWS);
      if (rows.length === 0) {
        return;
      }
      yield rows.map(row => ({
        sequence: Number(row.sequence),
        entityRef: row.entity_ref,
        type: row.type,
        at: toIsoTime(Number(row.at)),
      }));
      after = Number(rows[rows.length - 1].sequence);
    }
  }

  async *listProblems(): AsyncGenerator<readonly ModelProblem[]> {
    let after = 0;
    for (;;) {
      const page = await listProblemPage(this.#trx, after);
      if (page.last === undefined) {
        return;
      }
      yield page.problems;
      after = page.last;
    }
  }
}
