import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const directory = resolvePackagePath(
  '@fairway/plugin-search-backend-module-postgres',
  'migrations',
);

describe.each(databases.eachSupportedId())('migrations on %s', id => {
  it('make the tables and take them away again', async () => {
    const knex = await databases.init(id);

    await knex.migrate.latest({ directory });
    const made = await knex.schema.hasTable('store_words');
    await knex.migrate.rollback({ directory }, true);
    const left = await knex.schema.hasTable('store_words');
    await knex.migrate.latest({ directory });

    expect([made, left]).toEqual([true, false]);
    expect(await knex.schema.hasTable('store_words')).toBe(true);
  });
});
