import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PostgresUnavailable, startPostgres } from './postgres.mjs';
import { Trouble } from './Trouble.mjs';

/** Which database a data directory was started with first: a later start must not silently show an empty other one. */
const databaseFile = dataDir => join(dataDir, 'database');

function recall(dataDir) {
  try {
    return readFileSync(databaseFile(dataDir), 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** Starts the database the portal is to use, and says how to reach it. */
export async function startDatabase(asked, dataDir, secrets) {
  const remembered = recall(dataDir);
  const wanted = asked ?? remembered ?? 'postgres';
  if (wanted === 'postgres') {
    try {
      const { port } = await startPostgres(dataDir, secrets.POSTGRES_PASSWORD);
      writeFileSync(databaseFile(dataDir), 'postgres');
      return {
        config: 'app-config.postgres.yaml',
        env: {
          FAIRWAY_POSTGRES_PORT: String(port),
          FAIRWAY_POSTGRES_PASSWORD: secrets.POSTGRES_PASSWORD,
        },
      };
    } catch (error) {
      if (!(error instanceof PostgresUnavailable)) {
        throw error;
      }
      if (asked || remembered) {
        throw new Trouble(
          `PostgreSQL cannot be started: ${error.message}. Start with --database sqlite and another --data DIR instead.`,
        );
      }
      console.log(
        `PostgreSQL cannot be used: ${error.message}. Using SQLite instead.`,
      );
    }
  }
  writeFileSync(databaseFile(dataDir), 'sqlite');
  return { config: 'app-config.sqlite.yaml', env: {} };
}
