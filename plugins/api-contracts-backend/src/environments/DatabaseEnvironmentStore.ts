import { Knex } from 'knex';
import { insertDefinition, packDefinition } from '../database/definitions';
import { EnvironmentState } from './EnvironmentState';
import { EnvironmentStore } from './EnvironmentStore';

type Row = {
  readonly entity_ref: string;
  readonly environment: string;
  readonly target: string;
  readonly is_running: boolean | number;
  readonly hash: string | null;
  readonly version: string | null;
  readonly problem: string | null;
  readonly checked_at: Date | string | number;
  readonly changed_at: Date | string | number | null;
  readonly declared_hash: string | null;
  readonly verdict: string | null;
  readonly comparison: string | null;
};

const TABLE = 'environment_definitions';

/** Keeps states in the plugin's database. */
export class DatabaseEnvironmentStore implements EnvironmentStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(entityRefs: readonly string[]): Promise<EnvironmentState[]> {
    const rows = await this.#knex<Row>(TABLE)
      .whereIn('entity_ref', [...entityRefs])
      .orderBy(['entity_ref', 'environment']);
    return rows.map(toState);
  }

  async save(state: EnvironmentState, definition?: string): Promise<void> {
    const { hash } = state;
    const packed =
      definition !== undefined && hash
        ? await packDefinition(hash, definition)
        : undefined;
    await this.#knex.transaction(async trx => {
      if (packed) {
        await insertDefinition(trx, packed);
      }
      await trx<Row>(TABLE)
        .insert(toRow(state))
        .onConflict(['entity_ref', 'environment'])
        .merge();
    });
  }

  async remove(entityRef: string, environment: string): Promise<void> {
    await this.#knex(TABLE)
      .where({ entity_ref: entityRef, environment })
      .delete();
  }
}

function toState(row: Row): EnvironmentState {
  return {
    entityRef: row.entity_ref,
    environment: row.environment,
    target: row.target,
    isRunning: Boolean(row.is_running),
    hash: row.hash ?? undefined,
    version: row.version ?? undefined,
    problem: row.problem ?? undefined,
    checkedAt: new Date(row.checked_at),
    changedAt: row.changed_at === null ? undefined : new Date(row.changed_at),
    declaredHash: row.declared_hash ?? undefined,
    verdict: (row.verdict ?? undefined) as EnvironmentState['verdict'],
    comparison: row.comparison ? JSON.parse(row.comparison) : undefined,
  };
}

function toRow(state: EnvironmentState): Row {
  const { comparison } = state;
  return {
    entity_ref: state.entityRef,
    environment: state.environment,
    target: state.target,
    is_running: state.isRunning,
    hash: state.hash ?? null,
    version: state.version ?? null,
    problem: state.problem ?? null,
    checked_at: state.checkedAt,
    changed_at: state.changedAt ?? null,
    declared_hash: state.declaredHash ?? null,
    verdict: state.verdict ?? null,
    comparison: comparison ? JSON.stringify(comparison) : null,
  };
}
