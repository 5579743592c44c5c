import { Knex } from 'knex';

/** PostgreSQL does not know what reading long rows costs, nor how little there is to compile. */
const SETTINGS = ['enable_seqscan', 'jit'];

/** Reads in several statements as if it were one. */
export async function withSnapshot<T>(
  knex: Knex,
  read: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return await knex.transaction(
    async trx => {
      await trx.raw(SETTINGS.map(name => `set local ${name} = off`).join('; '));
      return await read(trx);
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  );
}
