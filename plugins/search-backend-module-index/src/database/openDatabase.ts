import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/**
 * Opens the database of search and brings the tables of this module up to date.
 *
 * @remarks
 *
 * It is shared with engines, which have migrations of their own.
 */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@fairway/plugin-search-backend-module-index',
        'migrations',
      ),
      tableName: 'search_index_migrations',
    });
  }
  return knex;
}
