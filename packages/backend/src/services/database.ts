import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  coreServices,
  createServiceFactory,
  DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/**
 * SQLite keeps a rollback journal and waits for the disk at every commit unless told otherwise. A write-ahead log loses
 * nothing when the process dies, and is several times faster (https://www.sqlite.org/wal.html).
 */
const SQLITE_PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'foreign_keys = ON',
  'busy_timeout = 5000',
];

type SqliteConnection = { pragma(statement: string): unknown };

function tuneSqlite(database: Knex): Knex {
  const { client } = database;
  const connect = client.acquireRawConnection.bind(client);
  client.acquireRawConnection = async () => {
    const connection: SqliteConnection = await connect();
    SQLITE_PRAGMAS.forEach(pragma => connection.pragma(pragma));
    return connection;
  };
  return database;
}

function withTuning(service: DatabaseService): DatabaseService {
  const tuned = new WeakMap<Knex, Knex>();
  return {
    ...service,
    async getClient() {
      const database = await service.getClient();
      if (!tuned.has(database)) {
        tuned.set(database, tuneSqlite(database));
      }
      return database;
    },
  };
}

/** The default database service, with SQLite (where it is used) set up for a server instead of for a library. */
export const databaseServiceFactory = createServiceFactory({
  service: coreServices.database,
  deps: {
    config: coreServices.rootConfig,
    lifecycle: coreServices.lifecycle,
    logger: coreServices.logger,
    pluginMetadata: coreServices.pluginMetadata,
    rootLifecycle: coreServices.rootLifecycle,
    rootLogger: coreServices.rootLogger,
  },
  async createRootContext({ config, rootLifecycle, rootLogger }) {
    return {
      databases: DatabaseManager.fromConfig(config, {
        rootLifecycle,
        rootLogger,
      }),
      isSqlite: config.getString('backend.database.client').includes('sqlite3'),
    };
  },
  async factory(
    { pluginMetadata, lifecycle, logger },
    { databases, isSqlite },
  ) {
    const service = databases.forPlugin(pluginMetadata.getId(), {
      lifecycle,
      logger,
    });
    return isSqlite ? withTuning(service) : service;
  },
});
