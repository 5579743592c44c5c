import { Knex } from 'knex';

const MOST_TRIES = 5;
/** PostgreSQL: two transactions that could not both be true, or that waited for each other. */
const TRANSIENT = new Set(['40001', '40P01']);

/** Runs a transaction, and runs it again if it failed only because of another one. */
export async function retryTransaction(
  knex: Knex,
  run: (trx: Knex.Transaction) => Promise<void>,
): Promise<void> {
  let tries = 0;
  for (;;) {
    try {
      await knex.transaction(run);
      return;
    } catch (error) {
      tries += 1;
      if (tries === MOST_TRIES || !isTransient(error)) {
        throw error;
      }
    }
  }
}

function isTransient(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return TRANSIENT.has(String(code));
}
