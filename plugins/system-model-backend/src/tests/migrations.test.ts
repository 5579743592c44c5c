import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const migrations = {
  directory: resolvePackagePath(
    '@fairway/plugin-system-model-backend',
    'migrations',
  ),
};
const TABLES = [
  'aliases',
  'changes',
  'collections',
  'counters',
  'edges',
  'entities',
  'entity_tags',
  'manifests',
  'observations',
  'outdated',
  'overlays',
  'pushes',
  'settlements',
  'sources',
];

describe.each(databases.eachSupportedId())('migrations on %s', id => {
  it('make the tables and take them away again', async () => {
    const knex = await databases.init(id);
    const listTables = () =>
      Promise.all(TABLES.map(table => knex.schema.hasTable(table)));

    await knex.migrate.latest(migrations);
    const made = await listTables();
    await knex.migrate.rollback(migrations, true);
    const left = await listTables();
    await knex.migrate.latest(migrations);

    expect(made).toEqual(TABLES.map(() => true));
    expect(left).toEqual(TABLES.map(() => false));
    expect(await listTables()).toEqual(made);
  });
});
