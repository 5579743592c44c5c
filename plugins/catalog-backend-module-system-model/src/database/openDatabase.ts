import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** Opens the database of the catalog, which has migrations of its own, and brings the tables of this module up to date. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@fairway/plugin-catalog-backend-module-system-model',
        'migrations',
      ),
      tableName: 'system_model_migrations',
    });
  }
  return knex;
}
