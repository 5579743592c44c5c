import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { SearchStore, searchStoreExtensionPoint } from '@fairway/search-node';
import { makeGroups, search } from '@fairway/search-node/testUtils';
import searchModule from '.';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

describe.each(databases.eachSupportedId())('search module on %s', id => {
  it('gives search its engine, beside whatever else is in its database', async () => {
    const knex = await databases.init(id);
    await knex.schema.createTable('knex_migrations', table => {
      table.text('name');
    });
    await knex('knex_migrations').insert({ name: 'of_another_engine.js' });
    let store: SearchStore | undefined;

    await startTestBackend({
      extensionPoints: [
        [
          searchStoreExtensionPoint,
          {
            setStore: (given: SearchStore) => {
              store = given;
            },
          },
        ],
      ],
      features: [
        searchModule,
        mockServices.database.mock({ getClient: async () => knex }).factory,
      ],
    });
    await store!.write('component', makeGroups({ title: 'payment-api' }));

    expect(store!.name).toBe('postgres');
    expect((await search(store!, { typed: 'paymentApi' })).titles).toEqual([
      'payment-api',
    ]);
  });
});
