import { SqlPart } from '@fairway/search-node';
import { Knex } from 'knex';

/** Runs a statement, whose types are its own matter. */
export async function runRaw<Row>(
  knex: Knex,
  { sql, bindings }: SqlPart,
): Promise<Row[]> {
  const { rows } = await knex.raw(sql, bindings);
  return rows;
}
