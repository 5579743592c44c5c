import { LintReport, LintSummary } from '@fairway/plugin-api-contracts-common';
import { Knex } from 'knex';
import { LintStore, Unlinted } from './LintStore';

type Row = {
  readonly hash: string;
  readonly ruleset: string;
  readonly score: number | null;
  readonly counts: string;
  readonly report: string;
};

/** Keeps reports in the plugin's database, with the definitions that they are about. */
export class DatabaseLintStore implements LintStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async find(hash: string, ruleset: string): Promise<LintReport | undefined> {
    const row = await this.#knex<Row>('lint_reports')
      .where({ hash, ruleset })
      .first('report');
    return row && JSON.parse(row.report);
  }

  async findSummaries(
    hashes: readonly string[],
    ruleset: string,
  ): Promise<Map<string, LintSummary>> {
    const rows = await this.#knex<Row>('lint_reports')
      .whereIn('hash', [...hashes])
      .where({ ruleset })
      .select('hash', 'score', 'counts');
    return new Map(
      rows.map(({ hash, score, counts }) => [
        hash,
        { score: score ?? undefined, counts: JSON.parse(counts) },
      ]),
    );
  }

  async listUnlinted(
    ruleset: string,
    { after = '', limit }: { readonly after?: string; readonly limit: number },
  ): Promise<Unlinted[]> {
    const knex = this.#knex;
    return await knex('iterations')
      .whereNotExists(
        knex('iterations as newer')
          .select(knex.raw('1'))
          .where('newer.entity_ref', knex.ref('iterations.entity_ref'))
          .where('newer.sequence', '>', knex.ref('iterations.sequence')),
      )
      .whereNotExists(
        knex('lint_reports')
          .select(knex.raw('1'))
          .where('lint_reports.hash', knex.ref('iterations.hash'))
          .where({ ruleset }),
      )
      .where('iterations.hash', '>', after)
      .groupBy('iterations.hash')
      .orderBy('iterations.hash')
      .limit(limit)
      .select('iterations.hash')
      .max({ type: 'iterations.type' });
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
        .insert({
          hash,
          ruleset,
          score: report.score ?? null,
          counts: JSON.stringify(report.counts),
          report: JSON.stringify(report),
        })
        .onConflict(['hash', 'ruleset'])
        .ignore();
    });
  }
}
