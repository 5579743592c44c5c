import { Knex } from 'knex';
import { createOperations, Operations } from './Operations';
import { ReaderThreads } from './ReaderThreads';

/** What queries are answered by, and what ends it. */
export type OpenReader = {
  readonly operations: Operations;
  close(): Promise<void>;
};

/**
 * Answers queries in threads where the database lets others read while it is
 * written to: if it is a file with a write-ahead log.
 */
export async function openReader(knex: Knex): Promise<OpenReader> {
  const [{ journal_mode: journal }] = await knex.raw('pragma journal_mode');
  const [{ file }] = await knex.raw(
    `select file from pragma_database_list where name = 'main'`,
  );
  if (journal === 'wal' && file) {
    const threads = new ReaderThreads(file);
    return { operations: threads, close: () => threads.close() };
  }
  return {
    operations: createOperations({
      async all(sql, bindings) {
        // Its types are those of other databases.
        const rows: any = await knex.raw(sql, [...bindings]);
        return rows;
      },
    }),
    close: async () => {},
  };
}
