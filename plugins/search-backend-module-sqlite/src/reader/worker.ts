import Database from 'better-sqlite3';
import { worker } from 'workerpool';
import { createOperations, Operations } from './Operations';

/** Writers of a log do not wait for readers, nor they for them; only a recovery takes so long. */
const BUSY_MS = 5_000;
/** Statements differ by how many words and filters there are. */
const MOST_STATEMENTS = 200;

const opened = new Map<string, Operations>();

function open(file: string): Operations {
  const database = new Database(file, { readonly: true, timeout: BUSY_MS });
  const statements = new Map<string, Database.Statement>();
  const prepare = (sql: string) => {
    const known = statements.get(sql);
    if (known) {
      return known;
    }
    if (statements.size === MOST_STATEMENTS) {
      statements.clear();
    }
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return createOperations({
    all: async <Row>(sql: string, bindings: readonly unknown[]) =>
      prepare(sql).all(...bindings) as Row[],
  });
}

/** Answers one query of a database, given as the name of the operation and its arguments. */
async function read<Name extends keyof Operations>(
  file: string,
  name: Name,
  args: Parameters<Operations[Name]>,
): Promise<unknown> {
  const operations = opened.get(file) ?? open(file);
  opened.set(file, operations);
  return await (operations[name] as (...given: unknown[]) => unknown)(...args);
}

worker({ read });
