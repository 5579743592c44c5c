import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** The search plugin and other engines have migrations of their own in the same database. */
const MIGRATIONS = 'store_postgres_migrations';

/** Opens the plugin's database and brings its tables up to date. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  await assertPostgres(knex);
  if (!database.migrations?.skip) {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@fairway/plugin-search-backend-module-postgres',
        'migrations',
      ),
      tableName: MIGRATIONS,
    });
  }
  return knex;
}

async function assertPostgres(knex: Knex): Promise<void> {
  const client = knex.client.config.client;
  if (client !== 'pg') {
    throw new Error(
      `Search is set up for PostgreSQL, but the database of the portal is '${client}'. Use the engine of search that belongs to it.`,
    );
  }
  const { rows } = await knex.raw('show server_version_num');
  const version = Number(rows[0].server_version_num);
  if (version < 120_000) {
    throw new Error(
      `Search needs PostgreSQL 12 or later, and the database is version ${
        version / 10_000
      }. Bring it up to date, or use another engine of search.`,
    );
  }
}
