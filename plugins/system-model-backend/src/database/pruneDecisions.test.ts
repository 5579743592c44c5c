import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { openDatabase } from './openDatabase';
import { pruneDecisions } from './pruneDecisions';

jest.setTimeout(60_000);

const DAY_MS = 24 * 60 * 60_000;
const NOW = 100 * DAY_MS;
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('pruneDecisions with %s', id => {
  it('forgets what was decided about what is gone for a month', async () => {
    const knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
    const names = ['alive', 'gone', 'forgotten'];
    await knex('overlays').insert(
      names.map(name => ({
        entity_ref: name,
        pointer: '/metadata/title',
        value: '""',
        by: 'user:default/ada',
        at: 0,
      })),
    );
    await knex('changes').insert([
      { sequence: 1, entity_ref: 'alive', type: 'changed', at: 0 },
      {
        sequence: 2,
        entity_ref: 'forgotten',
        type: 'removed',
        at: NOW - 30 * DAY_MS,
      },
      {
        sequence: 3,
        entity_ref: 'gone',
        type: 'removed',
        at: NOW - 29 * DAY_MS,
      },
    ]);

    await pruneDecisions(knex, NOW);

    expect(
      await knex('overlays').orderBy('entity_ref').pluck('entity_ref'),
    ).toEqual(['alive', 'gone']);
  });
});
