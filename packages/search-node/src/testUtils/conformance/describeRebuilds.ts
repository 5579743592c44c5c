import { SearchStore } from '../../store/SearchStore';
import { makeGroup, makeGroups } from '../makeGroup';
import { TestEngine } from '../TestEngine';
import { search } from '../search';

/** Indexes that are built beside the one that is found in. */
export function describeRebuilds(
  createEngine: () => Promise<TestEngine>,
): void {
  describe('rebuilds', () => {
    let engine: TestEngine;
    let store: SearchStore;

    beforeEach(async () => {
      engine = await createEngine();
      store = await engine.openStore();
      await store.write(
        'component',
        makeGroups({ title: 'old' }, { title: 'kept', tags: ['old'] }),
      );
    });

    const titles = async () => (await search(store, { order: 'title' })).titles;
    const describeComponents = async () =>
      (await store.describe()).find(({ type }) => type === 'component');

    it('are not seen before they are ready, and then replace everything', async () => {
      const rebuild = await store.startRebuild('component');
      await rebuild.write(makeGroups({ title: 'kept', tags: ['fresh'] }));
      await rebuild.write(makeGroups({ title: 'new' }, { title: 'newer' }));
      const before = await titles();
      const hidden = await search(store, { typed: 'fresh' });
      const described = await describeComponents();

      await rebuild.commit();

      expect(before).toEqual(['kept', 'old']);
      expect(hidden.total).toBe(0);
      expect(described?.documents).toBe(2);
      expect(await titles()).toEqual(['kept', 'new', 'newer']);
      expect((await search(store, { typed: 'fresh' })).titles).toEqual([
        'kept',
      ]);
      expect((await search(store, { typed: 'old' })).titles).toEqual([]);
      expect((await describeComponents())?.documents).toBe(3);
      expect(
        await store.load([
          { type: 'component', id: 'old' },
          { type: 'component', id: 'new' },
        ]),
      ).toHaveLength(1);
    });

    it('are there at once or not at all', async () => {
      const rebuild = await store.startRebuild('component');
      await rebuild.write(makeGroups({ title: 'new' }, { title: 'newer' }));

      const [, ...seen] = await Promise.all([
        rebuild.commit(),
        ...Array.from({ length: 10 }, titles),
      ]);

      const possible = [
        ['kept', 'old'],
        ['new', 'newer'],
      ];
      seen.forEach(found => expect(possible).toContainEqual(found));
      expect(await titles()).toEqual(['new', 'newer']);
    });

    it('begin types, and may be empty', async () => {
      const docs = await store.startRebuild('docs');
      const components = await store.startRebuild('component');
      const before = (await store.describe()).map(({ type }) => type);
      await docs.write(makeGroups({ title: 'guide' }));

      await docs.commit();
      await components.commit();

      expect(before).toEqual(['component']);
      expect((await search(store, { types: ['docs'] })).titles).toEqual([
        'guide',
      ]);
      expect(await titles()).toEqual([]);
      expect((await describeComponents())?.documents).toBe(0);
    });

    it('leave everything as it is when they are given up', async () => {
      const rebuild = await store.startRebuild('component');
      await rebuild.write(makeGroups({ title: 'new' }));

      await rebuild.abort();

      expect(await titles()).toEqual(['kept', 'old']);
      expect((await describeComponents())?.documents).toBe(2);
    });

    it('may be two at once, of which the later commit stays', async () => {
      const other = await engine.openStore();
      const one = await store.startRebuild('component');
      const two = await other.startRebuild('component');
      await one.write(makeGroups({ title: 'one' }, { title: 'both' }));
      await two.write(makeGroups({ title: 'two' }, { title: 'both' }));

      await two.commit();
      const between = await titles();
      await one.commit();

      expect(between).toEqual(['both', 'two']);
      expect(await titles()).toEqual(['both', 'one']);
      expect((await describeComponents())?.documents).toBe(2);
    });

    it('are not disturbed by one that is given up', async () => {
      const one = await store.startRebuild('component');
      const two = await store.startRebuild('component');
      await one.write(makeGroups({ title: 'one' }));
      await two.write(makeGroups({ title: 'two' }));

      await one.commit();
      await two.abort();

      expect(await titles()).toEqual(['one']);
    });

    it('are not disturbed by one that was never finished', async () => {
      const crashed = await store.startRebuild('component');
      await crashed.write(makeGroups({ title: 'crashed' }));

      const reopened = await engine.openStore();
      const before = await search(reopened, { order: 'title' });
      const rebuild = await reopened.startRebuild('component');
      await rebuild.write(makeGroups({ title: 'new' }));
      await rebuild.commit();

      expect(before.titles).toEqual(['kept', 'old']);
      expect(await titles()).toEqual(['new']);
      expect((await describeComponents())?.documents).toBe(1);
    });

    it('do not keep changes from being found meanwhile', async () => {
      const rebuild = await store.startRebuild('component');
      await rebuild.write(makeGroups({ title: 'new' }));

      await store.write('component', [
        makeGroup('old'),
        makeGroup('meanwhile', { title: 'meanwhile' }),
      ]);
      const during = await titles();
      await rebuild.commit();
      await store.write('component', makeGroups({ title: 'after' }));

      expect(during).toEqual(['kept', 'meanwhile']);
      expect(await titles()).toEqual(['after', 'new']);
    });

    it('take what is written to them twice as it was last', async () => {
      const rebuild = await store.startRebuild('component');
      await rebuild.write([makeGroup('one', { title: 'a' })]);
      await rebuild.write([
        makeGroup('two', { title: 'A later', location: 'a' }),
      ]);
      await rebuild.commit();

      expect(await titles()).toEqual(['A later']);
    });

    it('are kept through a restart', async () => {
      const rebuild = await store.startRebuild('component');
      await rebuild.write(makeGroups({ title: 'new' }));
      await rebuild.commit();

      const reopened = await engine.openStore();

      expect((await search(reopened, {})).titles).toEqual(['new']);
    });
  });
}
