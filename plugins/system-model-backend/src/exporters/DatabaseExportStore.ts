import { Knex } from 'knex';
import { ExportState, ExportStore } from './ExportStore';

type Row = {
  exporter: string;
  version: string | null;
  sequence: string | number | null;
  exported_at: string | number | null;
  failing_since: string | number | null;
  failures: number;
  retry_at: string | number | null;
  error: string | null;
};

/** Keeps in the database, for all replicas, how exporters do. */
export class DatabaseExportStore implements ExportStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(): Promise<readonly ExportState[]> {
    const rows = await this.#knex<Row>('exports').orderBy('exporter');
    return rows.map(row => ({
      exporter: row.exporter,
      version: row.version ?? undefined,
      sequence: row.sequence === null ? undefined : Number(row.sequence),
      exportedAt: toDate(row.exported_at),
      failingSince: toDate(row.failing_since),
      failures: row.failures,
      retryAt: toDate(row.retry_at),
      error: row.error ?? undefined,
    }));
  }

  async save(state: ExportState): Promise<void> {
    await this.#knex<Row>('exports')
      .insert({
        exporter: state.exporter,
        version: state.version ?? null,
        sequence: state.sequence ?? null,
        exported_at: state.exportedAt?.getTime() ?? null,
        failing_since: state.failingSince?.getTime() ?? null,
        failures: state.failures,
        retry_at: state.retryAt?.getTime() ?? null,
        error: state.error ?? null,
      })
      .onConflict('exporter')
      .merge();
  }
}

/** PostgreSQL gives big integers as text. */
function toDate(value: string | number | null): Date | undefined {
  return value === null ? undefined : new Date(Number(value));
}
