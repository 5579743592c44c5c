import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../../scripts/wrapper/postgres.mjs';
import { waitUntil } from './waitUntil.mjs';

const PASSWORD = 'benchmark';

const readPid = dataDir => {
  try {
    return Number(
      readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split(
        '\n',
      )[0],
    );
  } catch {
    return undefined;
  }
};

/** Starts for the stock app the very PostgreSQL, settings included, that Fairway brings. */
export async function startDatabaseServer(dataDir) {
  const { port } = await startPostgres(dataDir, PASSWORD);
  const pid = readPid(dataDir);
  return {
    pid,
    port,
    user: 'fairway',
    password: PASSWORD,
    stop: async () => {
      process.kill(pid, 'SIGINT');
      await waitUntil(() => readPid(dataDir) === undefined, {
        what: 'the database of the stock app has ended',
      });
    },
  };
}
