import { SearchStore } from '../../store/SearchStore';
import { makeGroup, makeGroups } from '../makeGroup';
import { TestEngine } from '../TestEngine';
import { search } from '../search';

/** Documents that come, change and go. */
export function describeWriting(createEngine: () => Promise<TestEngine>): void {
  describe('writing', () => {
    let engine: TestEngine;
    let store: SearchStore;

    beforeEach(async () => {
      engine = await createEngine();
      store = await engine.openStore();
    });

    const titles = async (types?: string[]) =>
      (await search(store, { types, order: 'title' })).titles;

    it('begins with nothing', async () => {
      await store.check();

      expect(await store.describe()).toEqual([]);
      expect(await titles()).toEqual([]);
      expect(await store.load([{ type: 'component', id: 'a' }])).toEqual([]);
      expect([...(await store.findUnknown(['payment']))]).toEqual([
        ['payment', []],
      ]);
    });

    it('replaces groups as a whole', async () => {
      await store.write('component', [
        makeGroup('one', { title: 'a' }, { title: 'b' }),
        makeGroup('two', { title: 'c' }),
      ]);

      await store.write('component', [
        makeGroup('one', { title: 'b', tags: ['new'] }, { title: 'd' }),
      ]);

      expect(await titles()).toEqual(['b', 'c', 'd']);
      expect(await search(store, { typed: 'new' })).toEqual({
        titles: ['b'],
        total: 1,
      });
      expect(await search(store, { typed: 'a' })).toEqual({
        titles: [],
        total: 0,
      });
    });

    it('empties groups', async () => {
      await store.write('component', [
        makeGroup('one', { title: 'a' }, { title: 'b' }),
        makeGroup('two', { title: 'c', values: { kind: ['api'] } }),
      ]);

      await store.write('component', [
        makeGroup('one'),
        makeGroup('two'),
        makeGroup('three'),
      ]);

      expect(await titles()).toEqual([]);
      expect(
        await store.countFacets({ types: ['component'] }, ['kind'], 10),
      ).toEqual({ kind: [] });
      expect(await store.describe()).toEqual([
        { type: 'component', documents: 0 },
      ]);
    });

    it('keeps the same id in two types apart', async () => {
      await store.write('component', makeGroups({ title: 'same' }));
      await store.write('docs', makeGroups({ title: 'same', tags: ['docs'] }));

      await store.write('component', [makeGroup('same')]);

      expect(await titles(['component', 'docs'])).toEqual(['same']);
      expect(await titles(['component'])).toEqual([]);
    });

    it('moves a document from one group to another', async () => {
      await store.write('component', [makeGroup('one', { title: 'a' })]);

      await store.write('component', [makeGroup('two', { title: 'a' })]);
      await store.write('component', [makeGroup('one')]);

      const { hits } = await store.find(
        { types: ['component'] },
        { order: 'title', offset: 0, limit: 10 },
      );
      expect(hits.map(({ id, ref }) => [id, ref])).toEqual([['a', 'two']]);
    });

    it('keeps the later of two documents with an id', async () => {
      await store.write('component', [
        makeGroup('one', { title: 'a' }, { title: 'b' }),
        makeGroup('two', { title: 'Later', location: 'a' }),
      ]);

      expect(await titles()).toEqual(['b', 'Later']);
    });

    it('takes many at once', async () => {
      const groups = Array.from({ length: 40 }, (_, i) =>
        makeGroup(
          `group-${i}`,
          ...Array.from({ length: 50 }, (__, j) => ({ title: `t-${i}-${j}` })),
        ),
      );

      await store.write('component', groups);
      await store.write('component', groups.slice(0, 20));

      expect(await store.describe()).toEqual([
        { type: 'component', documents: 2_000 },
      ]);
      const { total } = await search(store, { typed: 't', limit: 1 });
      expect(total).toBe(2_000);
    });

    it('loads whole documents', async () => {
      await store.write(
        'component',
        makeGroups(
          { title: 'a' },
          { title: 'b', values: { owner: ['crew'], tag: ['red', 'blue'] } },
        ),
      );
      await store.write('docs', makeGroups({ title: 'a', text: 'Of docs' }));

      const loaded = await store.load([
        { type: 'docs', id: 'a' },
        { type: 'component', id: 'b' },
        { type: 'component', id: 'gone' },
        { type: 'unknown', id: 'a' },
      ]);

      expect(loaded).toHaveLength(2);
      expect(loaded).toEqual(
        expect.arrayContaining([
          {
            type: 'docs',
            id: 'a',
            document: { title: 'a', location: 'a', text: 'Of docs' },
            values: { type: ['component'] },
          },
          {
            type: 'component',
            id: 'b',
            document: { title: 'b', location: 'b', text: '' },
            values: {
              owner: ['crew'],
              tag: ['red', 'blue'],
              type: ['component'],
            },
          },
        ]),
      );
      expect(await store.load([])).toEqual([]);
    });

    it('loads what was found', async () => {
      await store.write('component', makeGroups({ title: 'a', text: 'Found' }));
      const { hits } = await store.find(
        { types: ['component'] },
        { order: 'title', offset: 0, limit: 10 },
      );
      const loaded = await store.load(hits);
      await store.write('component', [makeGroup('a')]);

      expect(loaded.map(({ id }) => id).sort()).toEqual(
        hits.map(({ id }) => id).sort(),
      );
      expect(loaded.find(({ id }) => id === 'a')?.document.text).toBe('Found');
      expect((await store.load(hits)).map(({ id }) => id)).not.toContain('a');
    });

    it('is seen by other replicas, and after a restart', async () => {
      await store.write('component', makeGroups({ title: 'a' }));

      const other = await engine.openStore();
      await other.write('component', makeGroups({ title: 'b' }));

      expect(await titles()).toEqual(['a', 'b']);
      expect(await other.describe()).toEqual([
        { type: 'component', documents: 2 },
      ]);
    });

    it('takes types away', async () => {
      await store.write('component', makeGroups({ title: 'a' }));
      await store.write('docs', makeGroups({ title: 'b' }));

      await store.drop('component');
      await store.drop('component');
      await store.drop('unknown');

      expect(await titles(['component', 'docs'])).toEqual(['b']);
      expect(await store.describe()).toEqual([{ type: 'docs', documents: 1 }]);
    });

    it('begins a type anew that was taken away', async () => {
      await store.write('component', makeGroups({ title: 'a' }));
      await store.drop('component');

      await store.write('component', makeGroups({ title: 'b' }));

      expect(await titles()).toEqual(['b']);
    });

    it('gives both of two writers their due', async () => {
      const other = await engine.openStore();

      await Promise.all(
        Array.from({ length: 10 }, async (_, i) => {
          const writer = i % 2 === 0 ? store : other;
          await writer.write('component', makeGroups({ title: `title${i}` }));
        }),
      );

      expect(await store.describe()).toEqual([
        { type: 'component', documents: 10 },
      ]);
    });
  });
}
