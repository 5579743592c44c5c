import { randomUUID } from 'node:crypto';
import { SearchStore } from '@fairway/search-node';
import { makeGroup, makeGroups, search } from '@fairway/search-node/testUtils';
import { createClient, createStore } from '../__testUtils__/createStore';
import { describeEngines } from '../__testUtils__/describeEngines';
import { EngineProxy } from '../__testUtils__/EngineProxy';
import { removeIndexes } from '../__testUtils__/removeIndexes';
import { EngineClient } from '../client/EngineClient';
import { IndexNames } from '../index/IndexNames';
import { removeLeftovers } from '../store/removeLeftovers';

jest.setTimeout(60_000);

const DAY_MS = 24 * 60 * 60 * 1000;

describeEngines('ElasticStore in trouble', engine => {
  const run = `chaos-${randomUUID()}-`;
  let count = 0;
  let prefix: string;
  let client: EngineClient;
  let proxy: EngineProxy;
  let store: SearchStore;

  const titles = async () => (await search(store, { order: 'title' })).titles;
  const listIndexes = async () =>
    Object.keys(
      (
        await client.request<object>({
          method: 'GET',
          path: `/${prefix}*/_alias`,
        })
      ).body,
    );

  beforeEach(async () => {
    count += 1;
    prefix = `${run}${count}-`;
    proxy = new EngineProxy(engine.url);
    await proxy.comeUp();
    client = await createClient(engine);
    store = await createStore({ ...engine, url: proxy.url }, prefix);
  });

  afterEach(async () => await proxy.goDown());
  afterAll(async () => await removeIndexes(engine, run));

  it('says that the engine is down, and goes on when it is back', async () => {
    const unreachable = {
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /at 127\.0\.0\.1:\d+ cannot be reached: .*Check that it runs, and search\.elasticsearch in the configuration/,
      ),
    };
    await proxy.goDown();

    await expect(store.check()).rejects.toMatchObject(unreachable);
    await expect(titles()).rejects.toMatchObject(unreachable);
    await expect(
      store.write('component', makeGroups({ title: 'a' })),
    ).rejects.toMatchObject(unreachable);
    await expect(store.describe()).rejects.toMatchObject(unreachable);

    await proxy.comeUp();
    await store.check();
    await store.write('component', makeGroups({ title: 'a' }));
    expect(await titles()).toEqual(['a']);
  });

  it('finds in the index there was when the engine goes down while another is built', async () => {
    await store.write('component', makeGroups({ title: 'old' }));
    const broken = await store.startRebuild('component');
    await broken.write(makeGroups({ title: 'lost' }));
    await proxy.goDown();

    await expect(broken.write(makeGroups({ title: 'more' }))).rejects.toThrow(
      'cannot be reached',
    );
    await expect(broken.commit()).rejects.toThrow('cannot be reached');

    await proxy.comeUp();
    expect(await titles()).toEqual(['old']);
    const rebuild = await store.startRebuild('component');
    await rebuild.write(makeGroups({ title: 'new' }));
    await rebuild.commit();
    expect(await titles()).toEqual(['new']);
  });

  it('takes away in time what was never finished, and nothing else', async () => {
    await store.write('component', makeGroups({ title: 'live' }));
    await store.startRebuild('component');
    const names = new IndexNames(prefix);
    const before = await listIndexes();

    await removeLeftovers(client, names, 'component');
    const soon = await listIndexes();
    await removeLeftovers(client, names, 'component', Date.now() + DAY_MS);
    const later = await listIndexes();

    expect(before).toHaveLength(2);
    expect(soon).toEqual(before);
    expect(later).toHaveLength(1);
    expect(await titles()).toEqual(['live']);
  });

  it('does not go on with an index that somebody took away while it was built', async () => {
    const rebuild = await store.startRebuild('component');
    await removeIndexes(engine, prefix);

    await expect(rebuild.write(makeGroups({ title: 'new' }))).rejects.toThrow(
      'index_not_found_exception',
    );

    expect(await listIndexes()).toEqual([]);
  });

  it('makes an index anew that was deleted by hand', async () => {
    await store.write('component', makeGroups({ title: 'gone' }));
    await removeIndexes(engine, prefix);

    expect(await titles()).toEqual([]);
    expect(await store.describe()).toEqual([]);
    await store.write('component', [
      makeGroup('Back again', { title: 'Back again', tags: ['tagged'] }),
    ]);

    // As by its own mapping: one that the engine guesses would find no beginnings of keys.
    expect((await search(store, { typed: 'backag' })).titles).toEqual([
      'Back again',
    ]);
    expect((await search(store, { typed: 'tagg' })).titles).toEqual([
      'Back again',
    ]);
  });

  it('lets replicas begin a type and replace it at once', async () => {
    const stores = await Promise.all(
      [1, 2, 3, 4].map(() => createStore(engine, prefix)),
    );

    await Promise.all(
      stores.map((one, i) =>
        one.write('component', makeGroups({ title: `first ${i}` })),
      ),
    );
    const begun = await titles();
    await Promise.all(
      stores.map(async (one, i) => {
        const rebuild = await one.startRebuild('component');
        await rebuild.write(makeGroups({ title: `second ${i}` }));
        await rebuild.commit();
      }),
    );

    expect(begun).toEqual(['first 0', 'first 1', 'first 2', 'first 3']);
    expect(await titles()).toEqual([expect.stringMatching(/^second \d$/)]);
    expect(await listIndexes()).toHaveLength(1);
  });

  it('leaves everything alone that is not of this portal', async () => {
    const other = await createStore(engine, `${prefix}other-`);
    const strangers = [
      `${prefix}component-index__1`,
      `${prefix}component-fairway`,
    ];
    for (const index of strangers) {
      await client.request({ method: 'PUT', path: `/${index}` });
    }
    await other.write('component', makeGroups({ title: 'payment' }));
    await store.write('docs', makeGroups({ title: 'guide' }));

    await removeLeftovers(
      client,
      new IndexNames(prefix),
      'component',
      Date.now() + DAY_MS,
    );
    await store.drop('component');

    expect(await store.describe()).toEqual([{ type: 'docs', documents: 1 }]);
    expect((await store.findUnknown(['paymet'])).get('paymet')).toEqual([]);
    expect(await listIndexes()).toEqual(expect.arrayContaining(strangers));
    expect((await search(other, { typed: 'payment' })).total).toBe(1);
  });

  it('has no pages that engines do not give, and still counts', async () => {
    await store.write('component', makeGroups({ title: 'a' }));

    expect(await search(store, { offset: 20_000, limit: 10 })).toEqual({
      titles: [],
      total: 1,
    });
    expect(await search(store, { offset: 9_999, limit: 100 })).toEqual({
      titles: [],
      total: 1,
    });
  });

  it('takes queries of more words than engines take', async () => {
    await store.write('component', makeGroups({ title: 'a' }));

    for (const typed of [
      'a-'.repeat(5_000),
      'ab-cd-ef-gh-ij-kl-mn-op '.repeat(16),
    ]) {
      for (const mode of ['all', 'most', 'any'] as const) {
        const { total } = await search(store, {
          typed,
          mode,
          first: { field: 'owner', values: ['me'] },
        });
        expect(total).toBeLessThanOrEqual(1);
      }
    }
  });
});
