import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readSecret } from '../lib/readSecret.mjs';
import { rootDir } from '../lib/places.mjs';
import { createIteration } from './writeApis.mjs';

const { Client } = createRequire(join(rootDir, 'packages/backend/index.js'))(
  'pg',
);
const SCHEMA = '"api-contracts"';
const DAY_MS = 86_400_000;
const CHANGE = {
  level: 'non-breaking',
  rule: 'response-optional-property-added',
  message: 'It is new.',
};

/** The tables of the history, in the database of a running portal. */
export class HistoryDatabase {
  #client;

  constructor(dataDir) {
    const [, , , port] = readFileSync(
      join(dataDir, 'data/postgres/postmaster.pid'),
      'utf8',
    ).split('\n');
    this.#client = new Client({
      host: '127.0.0.1',
      port: Number(port),
      user: 'fairway',
      database: 'fairway',
      password: readSecret(dataDir, 'POSTGRES_PASSWORD'),
    });
  }

  async open() {
    await this.#client.connect();
  }

  async close() {
    await this.#client.end();
  }

  async countIterations() {
    const { rows } = await this.#client.query(
      `select count(*)::int as count from ${SCHEMA}.iterations`,
    );
    return rows[0].count;
  }

  /** Size of all that is kept, with indices. */
  async readBytes() {
    const { rows } = await this.#client.query(
      `select sum(pg_total_relation_size(format('%I.%I', schemaname, tablename)))::bigint as bytes
       from pg_tables where schemaname = 'api-contracts' and tablename in ('definitions', 'iterations', 'environment_definitions', 'lint_reports')`,
    );
    return Number(rows[0].bytes);
  }

  /** Gives an API as many iterations more as the portal itself would have written, one each day. */
  async addIterations(entityRef, i, count) {
    const definitions = [];
    const iterations = [];
    for (let n = 1; n <= count; n++) {
      const text = createIteration(i, n);
      const hash = createHash('sha256').update(text).digest('hex');
      const version = `1.${n}.0`;
      definitions.push([hash, Buffer.byteLength(text), gzipSync(text)]);
      iterations.push([
        entityRef,
        n + 1,
        hash,
        'openapi',
        version,
        new Date(Date.now() - (count - n) * DAY_MS),
        JSON.stringify({ commit: hash.slice(0, 40), author: 'Ada' }),
        'non-breaking',
        JSON.stringify({
          count: 2,
          version: {
            from: `1.${n - 1}.0`,
            to: version,
            expected: 'minor',
            told: 'minor',
            isTruthful: true,
          },
        }),
        JSON.stringify(
          ['GET', 'PUT'].map(method => ({
            ...CHANGE,
            path: `${method} › property "field${n - 1}"`,
          })),
        ),
      ]);
    }
    await this.#insert('definitions', 'hash, bytes, content', definitions);
    await this.#insert(
      'iterations',
      'entity_ref, sequence, hash, type, version, seen_at, source, verdict, comparison, changes',
      iterations,
    );
  }

  /** As after some time: the database looks at its tables by itself. */
  async analyze() {
    await this.#client.query(
      `vacuum analyze ${SCHEMA}.definitions, ${SCHEMA}.iterations`,
    );
  }

  async #insert(table, columns, rows) {
    let at = 0;
    const places = rows.map(row => `(${row.map(() => `$${++at}`).join()})`);
    await this.#client.query(
      `insert into ${SCHEMA}.${table} (${columns}) values ${places.join()}`,
      rows.flat(),
    );
  }
}
