import { Knex } from 'knex';

/** PostgreSQL does not know what reading long rows costs, nor how little there is to compile. */
const BEGIN = `begin isolation level repeatable read read only;
  set local enable_seqscan = off; set local jit = off`;

/** What statements are run by. */
export type Reader = Pick<Knex, 'raw'>;

/**
 * Reads in several statements as if it were one. A transaction of knex would
 * cost more than most queries do, so this is one of the connection itself.
 */
export async function withSnapshot<T>(
  knex: Knex,
  read: (reader: Reader) => Promise<T>,
): Promise<T> {
  const connection = await knex.client.acquireConnection();
  try {
    await connection.query(BEGIN);
    const raw = (sql: string, bindings: Knex.RawBinding[] = []) =>
      knex.raw(sql, bindings).connection(connection);
    const result = await read({ raw: raw as Knex['raw'] });
    await connection.query('commit');
    return result;
  } catch (error) {
    // Of a connection that is lost there is nothing to take back.
    await connection.query('rollback').catch(() => {});
    throw error;
  } finally {
    await knex.client.releaseConnection(connection);
  }
}
