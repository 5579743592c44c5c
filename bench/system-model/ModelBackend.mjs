import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPort } from '../lib/findPort.mjs';
import { makeScratchDir, rootDir } from '../lib/places.mjs';
import { PortalClient } from '../lib/PortalClient.mjs';
import { RunningPortal } from '../lib/RunningPortal.mjs';
import { startDatabaseServer } from '../lib/startDatabaseServer.mjs';
import { waitUntil } from '../lib/waitUntil.mjs';
import { modelDir } from './places.mjs';

const TOKEN = 'benchmark-of-the-system-model';
const BASE = '/api/system-model/v1';
const WITHIN = 40 * 60_000;

function writeConfig({ dataDir, port, server, systemModel }) {
  const url = `http://localhost:${port}`;
  const file = join(dataDir, 'config.yaml');
  const config = {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      database: {
        client: 'pg',
        connection: {
          host: '127.0.0.1',
          port: server.port,
          user: server.user,
          password: server.password,
        },
      },
      auth: {
        externalAccess: [
          { type: 'static', options: { token: TOKEN, subject: 'bench' } },
        ],
      },
    },
    systemModel,
  };
  writeFileSync(file, JSON.stringify(config));
  return file;
}

/** A backend with the system model, on a PostgreSQL of its own that outlives it. */
export class ModelBackend {
  client;
  #config;
  #dataDir;
  #env;
  #feed = { changes: 0 };
  #port;
  #running;
  #server;

  /** @param options - The section `systemModel` of the configuration, and whether the catalog is there */
  static async create({ systemModel, withCatalog = false }) {
    const dataDir = makeScratchDir('system-model');
    const server = await startDatabaseServer(dataDir);
    const port = await findPort();
    const config = writeConfig({ dataDir, port, server, systemModel });
    return new ModelBackend({ config, dataDir, port, server, withCatalog });
  }

  constructor({ config, dataDir, port, server, withCatalog }) {
    this.client = new PortalClient(`http://localhost:${port}`, TOKEN);
    this.#config = config;
    this.#dataDir = dataDir;
    this.#env = withCatalog ? { BENCH_WITH_CATALOG: '1' } : {};
    this.#port = port;
    this.#server = server;
  }

  get pid() {
    return this.#running.pid;
  }

  async start() {
    this.#running = new RunningPortal({
      name: 'the backend',
      port: this.#port,
      dataDir: this.#dataDir,
      launch: {
        command: process.execPath,
        args: [join(modelDir, 'backend.cjs'), '--config', this.#config],
        cwd: rootDir,
        env: { NODE_ENV: 'production', NODE_OPTIONS: undefined, ...this.#env },
      },
    });
    await this.#running.waitUntilReady();
  }

  /** Ends it with `kill -9`; the database stays. */
  async kill() {
    await this.#running.kill();
  }

  async stop() {
    await this.#running?.stop();
    await this.#server.stop();
  }

  async readSource(id) {
    const { items } = await this.client.ask(`${BASE}/sources`);
    return items.find(source => source.id === id);
  }

  /** Has all of a source looked at again. */
  async rescan(id) {
    await this.client.send(`${BASE}/sources/${id}/rescan`, { method: 'POST' });
  }

  /** Waits until a source is as it is expected to be. */
  async waitForSource(id, isExpected, what) {
    return await waitUntil(
      async () => {
        const source = await this.readSource(id).catch(() => undefined);
        return source && isExpected(source) ? source : undefined;
      },
      { what, every: 500, within: WITHIN },
    );
  }

  /** Waits until nothing changes in the model any more. */
  async waitUntilMerged() {
    let before;
    let same = 0;
    await waitUntil(
      async () => {
        const now = await this.countChanges();
        same = now === before ? same + 1 : 0;
        before = now;
        return same >= 5;
      },
      { what: 'all is merged', every: 1000, within: WITHIN },
    );
  }

  /** Follows the feed on, and tells how many changes it had up to now. */
  async countChanges() {
    for (;;) {
      const { cursor } = this.#feed;
      const since = cursor ? `&since=${cursor}` : '';
      const page = await this.client.ask(`${BASE}/changes?limit=1000${since}`);
      const changes = this.#feed.changes + page.items.length;
      this.#feed = { cursor: page.cursor, changes };
      if (!page.hasMore) {
        return changes;
      }
    }
  }

  /** Goes through all entities, by pages, with where their values come from. */
  async *readRecords() {
    let cursor = '';
    do {
      const page = await this.client.ask(
        `${BASE}/entities?fields=kind&limit=100${cursor}`,
      );
      let entityRefs = page.items.map(({ entityRef }) => entityRef);
      while (entityRefs.length > 0) {
        const answer = await this.client.ask(`${BASE}/entities/by-refs`, {
          method: 'POST',
          body: { entityRefs },
        });
        yield answer.items;
        entityRefs = answer.rest;
      }
      cursor = page.nextCursor && `&cursor=${page.nextCursor}`;
    } while (cursor);
  }

  async listProblems() {
    const { items } = await this.client.ask(`${BASE}/problems?limit=500`);
    return items;
  }
}
