import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** The search plugin and other engines have migrations of their own in the same database. */
const MIGRATIONS = 'store_sqlite_migrations';

/** Opens the plugin's database and brings its tables up to date. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  await assertFts5(knex);
  if (!database.migrations?.skip) {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@fairway/plugin-search-backend-module-sqlite',
        // Not `migrations`: reports of SQL run those on PostgreSQL.
        'sqlite-migrations',
      ),
      tableName: MIGRATIONS,
    });
  }
  return knex;
}

async function assertFts5(knex: Knex): Promise<void> {
  const client = knex.client.config.client;
  if (client !== 'better-sqlite3') {
    throw new Error(
      `Search is set up for SQLite, but the database of the portal is '${client}'. Use the engine of search that belongs to it.`,
    );
  }
  const [{ has_fts5: hasFts5 }] = await knex.raw(
    `select sqlite_compileoption_used('ENABLE_FTS5') as has_fts5`,
  );
  if (!hasFts5) {
    throw new Error(
      'This SQLite was built without FTS5, which search needs. Install better-sqlite3 as it is published, or use PostgreSQL.',
    );
  }
}
