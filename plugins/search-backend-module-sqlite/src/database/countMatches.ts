import { Knex } from 'knex';
import { selectMatches, Wanted } from './selectMatches';

/** Counts what is wanted. */
export async function countMatches(
  knex: Knex,
  wanted: Wanted,
): Promise<number> {
  const matches = selectMatches(wanted);
  const [{ count }] = await knex.raw(
    `select count(*) as count from (${matches.sql})`,
    matches.bindings,
  );
  return count;
}
