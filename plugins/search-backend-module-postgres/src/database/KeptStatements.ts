import { SqlPart } from '@fairway/search-node';
import { Knex } from 'knex';
import { createHash } from 'node:crypto';

/** Each connection of the database keeps the plans of all of them. */
const MOST_KEPT = 64;

/** What a pooler in between answers (invalid_sql_statement_name, duplicate_prepared_statement) if a transaction may get another connection. */
const NOT_KEPT = ['26000', '42P05'];

/** Runs statements whose plans PostgreSQL keeps: to make one takes as long as to find what many queries ask for. */
export class KeptStatements {
  readonly #knex: Knex;
  readonly #names = new Map<string, string>();
  #isPooled = false;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async run<Row>({ sql, bindings }: SqlPart): Promise<Row[]> {
    const name = this.#isPooled ? undefined : this.#nameOf(sql);
    if (name === undefined) {
      return await this.#run(sql, bindings);
    }
    try {
      return await this.#run(sql, bindings, { name });
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (!NOT_KEPT.includes(code)) {
        throw error;
      }
      this.#isPooled = true;
      return await this.#run(sql, bindings);
    }
  }

  async #run<Row>(
    sql: string,
    bindings: SqlPart['bindings'],
    options: { name?: string } = {},
  ): Promise<Row[]> {
    // Knex does not type what it hands to the driver.
    const { rows } = await this.#knex.raw(sql, bindings).options(options as {});
    return rows;
  }

  /** @returns `undefined` for a statement unlike those that are kept, if they are many */
  #nameOf(sql: string): string | undefined {
    const known = this.#names.get(sql);
    if (known !== undefined || this.#names.size === MOST_KEPT) {
      return known;
    }
    const name = `fairway_search_${createHash('sha256')
      .update(sql)
      .digest('hex')
      .slice(0, 32)}`;
    this.#names.set(sql, name);
    return name;
  }
}
