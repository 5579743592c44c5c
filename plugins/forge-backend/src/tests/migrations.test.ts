import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeEachEmptyDatabase } from '../__testUtils__/eachDatabase';

const directory = resolvePackagePath(
  '@fairway/plugin-forge-backend',
  'migrations',
);

describeEachEmptyDatabase('migrations', open => {
  it('make the tables and take them away again', async () => {
    const knex = await open();

    await knex.migrate.latest({ directory });
    const made = await knex.schema.hasTable('webhook_deliveries');
    await knex.migrate.rollback({ directory }, true);
    const left = await knex.schema.hasTable('accounts');
    await knex.migrate.latest({ directory });

    expect([made, left]).toEqual([true, false]);
    expect(await knex.schema.hasTable('accounts')).toBe(true);
  });
});
