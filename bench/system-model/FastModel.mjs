import { makeScratchDir } from '../lib/places.mjs';
import { startDatabaseServer } from '../lib/startDatabaseServer.mjs';
import { loadPart } from './bundleParts.mjs';
import { requireFromRoot } from './places.mjs';

const silent = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  child: () => silent,
};

async function openDatabase() {
  const server = await startDatabaseServer(makeScratchDir('system-model'));
  const { port, user, password } = server;
  const knex = requireFromRoot('knex')({
    client: 'pg',
    connection: {
      host: '127.0.0.1',
      port,
      user,
      password,
      database: 'postgres',
    },
  });
  await loadPart('pipeline').openDatabase({ getClient: async () => knex });
  return { knex, server };
}

/** The pipeline of the plugin in this process, by a clock of its own, on a PostgreSQL of its own. */
export class FastModel {
  #clock;
  #knex;
  #running;
  #server;
  #source;

  /** @param options - A source of type `github` with its id */
  static async start({ clock, id, source }) {
    const { knex, server } = await openDatabase();
    const parts = loadPart('pipeline');
    const { ConfigReader } = requireFromRoot('@backstage/config');
    const config = new ConfigReader({
      systemModel: { sources: { [id]: source } },
    });
    const factory = parts.createGithubScraperFactory({ config });
    const running = await parts.createPipeline({
      clock,
      events: { publish: async () => {}, subscribe: async () => {} },
      factories: new Map([[factory.type, factory]]),
      formats: parts.listFormats(),
      knex,
      logger: silent,
      options: parts.readModelOptions(config),
      scheduler: { scheduleTask: async () => {} },
    });
    await running.start();
    return new FastModel({ clock, id, knex, running, server });
  }

  constructor({ clock, id, knex, running, server }) {
    this.#clock = clock;
    this.#knex = knex;
    this.#running = running;
    this.#server = server;
    this.#source = id;
  }

  async stop() {
    await this.#running.stop();
    await this.#knex.destroy();
    await this.#server.stop();
  }

  async rescan() {
    await this.#running.pipeline.rescan(this.#source);
  }

  /** What the model says, without where it has it from, how much of it is marked, and how its source does. */
  async look() {
    const { rows } = await this.#knex.raw(
      `select count(*)::int as entities,
        md5(string_agg(md5(entity), '' order by entity_ref)) as content,
        (count(*) filter (where stale > 0))::int as stale
      from entities`,
    );
    const [waiting] = await this.#knex('outdated')
      .where('due', '<=', this.#clock.now())
      .count();
    const source = await this.#knex('sources')
      .where({ id: this.#source })
      .first();
    return { ...rows[0], source, waiting: Number(waiting.count) };
  }

  /** @param within - Milliseconds of its clock */
  async waitFor(isExpected, within) {
    const until = this.#clock.now() + within;
    for (;;) {
      const seen = await this.look();
      if (isExpected(seen)) {
        return seen;
      }
      if (this.#clock.now() > until) {
        throw new Error(`It did not come to this: ${JSON.stringify(seen)}`);
      }
      await this.#clock.sleep(10_000);
    }
  }

  /** How many entities have a text in them. */
  async count(text) {
    const [row] = await this.#knex('entities')
      .where('entity', 'like', `%${text}%`)
      .count();
    return Number(row.count);
  }
}
