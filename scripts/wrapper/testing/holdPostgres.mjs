// Starts PostgreSQL on a data directory, adds a row, prints how many there are, and holds on until it is killed.
import { createRequire } from 'node:module';
import { rootDir } from '../paths.mjs';
import { startPostgres } from '../postgres.mjs';

const { Client } = createRequire(`${rootDir}/packages/backend/package.json`)(
  'pg',
);
const { port } = await startPostgres(process.argv[2], 'test');
const client = new Client({
  host: '127.0.0.1',
  port,
  user: 'fairway',
  password: 'test',
  database: 'postgres',
});
await client.connect();
await client.query(
  'CREATE TABLE IF NOT EXISTS written (at timestamptz DEFAULT now())',
);
await client.query('INSERT INTO written DEFAULT VALUES');
const { rows } = await client.query('SELECT count(*) FROM written');
console.log(rows[0].count);
setInterval(() => {}, 1000);
