import { randomUUID } from 'node:crypto';
import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import createKnex, { Knex } from 'knex';
import {
  makeGroup,
  makeGroups,
  runStoreConformance,
  search,
} from '@fairway/search-node/testUtils';
import { SqliteSearchStore } from './SqliteSearchStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

runStoreConformance('SqliteSearchStore', async () => {
  const knex = await databases.init('SQLITE_3');
  return {
    openStore: () => SqliteSearchStore.create(mockServices.database({ knex })),
  };
});

describe('with a write-ahead log, in threads', () => {
  const directory = createMockDirectory();
  const opened: (() => Promise<void>)[] = [];

  afterAll(async () => {
    await Promise.all(opened.map(close => close()));
  });

  const openStore = async (knex: Knex) => {
    const store = await SqliteSearchStore.create(
      mockServices.database({ knex }),
    );
    opened.push(() => store.close());
    return store;
  };

  const openFile = async () => {
    const knex = createKnex({
      client: 'better-sqlite3',
      connection: { filename: directory.resolve(`${randomUUID()}.sqlite`) },
      useNullAsDefault: true,
    });
    opened.push(() => knex.destroy());
    await knex.raw('pragma journal_mode = wal');
    return knex;
  };

  runStoreConformance('SqliteSearchStore', async () => {
    const knex = await openFile();
    return { openStore: () => openStore(knex) };
  });

  it('says what is wrong with a database that is lost', async () => {
    const knex = await openFile();
    const store = await openStore(knex);
    await store.write('component', makeGroups({ title: 'a' }));
    await knex.schema.dropTable('store_documents');

    await expect(
      store.find(
        { types: ['component'] },
        { order: 'title', offset: 0, limit: 1 },
      ),
    ).rejects.toThrow('no such table: store_documents');
  });
});

describe.each(databases.eachSupportedId())('SqliteSearchStore on %s', id => {
  let knex: Knex;
  let store: SqliteSearchStore;

  beforeEach(async () => {
    knex = await databases.init(id);
    store = await SqliteSearchStore.create(mockServices.database({ knex }));
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
    const other = await SqliteSearchStore.create(
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

  it('brings together what many writes have scattered', async () => {
    const countParts = async () => {
      const rows = await knex('store_words_idx').distinct('segid');
      return rows.length;
    };
    // Or FTS5 would begin with it by itself.
    await knex.raw(
      `insert into store_words (store_words, rank) values ('automerge', 0)`,
    );
    for (let version = 0; version < 8; version++) {
      await store.write('component', [
        makeGroup('replaced', { title: `old-${version}` }),
        makeGroup(`group-${version}`, { title: `kept-${version}` }),
      ]);
    }
    expect(await countParts()).toBe(8);

    await store.tidy();

    expect(await countParts()).toBe(1);
    expect((await search(store, { typed: 'kept' })).total).toBe(8);
    expect((await search(store, { typed: 'old' })).titles).toEqual(['old-7']);
  });
});
