import { Knex } from 'knex';
import { LintReport } from './LintResult';

type Row = {
  readonly hash: string;
  readonly ruleset: string;
  readonly report: string;
};

/** Keeps what the linter said, so that no definition is looked at twice by the same rules. */
export interface LintStore {
  find(hash: string, ruleset: string): Promise<LintReport | undefined>;

  /** Keeps a report, if the history has the definition. */
  save(hash: string, ruleset: string, report: LintReport): Promise<void>;
}

/** Keeps reports in the plugin's database, with the definitions that they are about. */
export class DatabaseLintStore implements LintStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async find(hash: string, ruleset: string): Promise<LintReport | undefined> {
    const row = await this.#knex<Row>('lint_reports')
      .where({ hash, ruleset })
      .first();
    return row && JSON.parse(row.report);
  }

  async save(hash: string, ruleset: string, report: LintReport): Promise<void> {
    await this.#knex.transaction(async trx => {
      if (!(await trx('definitions').where({ hash }).first('hash'))) {
        return;
      }
      // Rules of before are of no use any more.
      await trx<Row>('lint_reports')
        .where({ hash })
        .whereNot({ ruleset })
        .delete();
      await trx<Row>('lint_reports')
        .insert({ hash, ruleset, report: JSON.stringify(report) })
        .onConflict(['hash', 'ruleset'])
        .ignore();
    });
  }
}
