import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  makeGroup,
  makeGroups,
  runStoreConformance,
} from '@fairway/search-node/testUtils';
import { PostgresSearchStore } from './PostgresSearchStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

if (databases.supports('POSTGRES_18')) {
  let database: Promise<Knex>;
  beforeAll(() => {
    database = databases.init('POSTGRES_18');
  });

  runStoreConformance('PostgresSearchStore', async () => {
    const knex = await database;
    await emptyTables(knex);
    return {
      openStore: () =>
        PostgresSearchStore.create(mockServices.database({ knex })),
    };
  });
}

async function emptyTables(knex: Knex) {
  await PostgresSearchStore.create(mockServices.database({ knex }));
  await knex.raw(
    'truncate store_indexes, store_documents, store_words, store_contents, store_values, store_terms',
  );
}

describe.each(databases.eachSupportedId())('PostgresSearchStore on %s', id => {
  let knex: Knex;
  let store: PostgresSearchStore;

  beforeEach(async () => {
    knex = await databases.init(id);
    store = await PostgresSearchStore.create(mockServices.database({ knex }));
  });

  it('takes away what was left of a rebuild that nobody finished', async () => {
    const crashed = await store.startRebuild('component');
    await crashed.write(makeGroups({ title: 'crashed' }));
    await knex('store_indexes').update({ touched_at: '2026-01-01T00:00:00Z' });

    const rebuild = await store.startRebuild('component');
    await rebuild.write(makeGroups({ title: 'new' }));
    await rebuild.commit();

    for (const table of [
      'documents',
      'contents',
      'values',
      'words',
      'indexes',
    ]) {
      const [{ count }] = await knex(`store_${table}`).count({ count: '*' });
      expect([table, Number(count)]).toEqual([table, 1]);
    }
    expect(await knex('store_terms').pluck('term')).toEqual([]);
    await expect(crashed.write(makeGroups({ title: 'late' }))).rejects.toThrow(
      'Build it again',
    );
    await expect(crashed.commit()).rejects.toThrow('Build it again');
  });

  it('goes on taking away an index after a crash', async () => {
    await store.write('component', makeGroups({ title: 'a' }, { title: 'b' }));
    await knex('store_indexes').update({ state: 'gone' });

    await store.drop('other');

    expect(await knex('store_documents')).toEqual([]);
    expect(await knex('store_indexes')).toEqual([]);
  });

  it('does not suggest words whose documents are gone', async () => {
    await store.write('component', makeGroups({ title: 'payment' }));
    await store.write('component', [makeGroup('payment')]);

    expect(await store.findUnknown(['payment', 'paymnet'])).toEqual(
      new Map([
        ['payment', []],
        ['paymnet', []],
      ]),
    );
  });

  it('keeps groups whole that several replicas write at once', async () => {
    const other = await PostgresSearchStore.create(
      mockServices.database({ knex }),
    );
    const refs = Array.from({ length: 8 }, (_, i) => `group-${i}`);
    const makeVersion = (version: number) =>
      (version % 2 ? refs : [...refs].reverse()).map(ref =>
        makeGroup(
          ref,
          ...['one', 'two', 'three'].map(part => ({
            title: `v${version}`,
            location: `${ref}/${part}`,
          })),
        ),
      );

    await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        await (i % 2 ? store : other).write('component', makeVersion(i));
      }),
    );

    const rows = await knex('store_documents').select('group_ref', 'title_key');
    expect(rows).toHaveLength(24);
    refs.forEach(ref => {
      const own = rows.filter(row => row.group_ref === ref);
      expect(new Set(own.map(row => row.title_key)).size).toBe(1);
    });
  });

  it('lets only one of two commits at once be found', async () => {
    const rebuilds = await Promise.all(
      Array.from({ length: 4 }, () => store.startRebuild('component')),
    );
    await Promise.all(
      rebuilds.map((rebuild, i) =>
        rebuild.write(makeGroups({ title: `built-${i}` })),
      ),
    );

    await Promise.all(rebuilds.map(rebuild => rebuild.commit()));

    expect(await store.describe()).toEqual([
      { type: 'component', documents: 1 },
    ]);
    expect(await knex('store_indexes')).toHaveLength(1);
  });
});
