import { SearchStore, StorePage } from '../../store/SearchStore';
import { makeGroup, makeGroups } from '../makeGroup';
import { TestEngine } from '../TestEngine';
import { search, TestQuery, toStoreQuery } from '../search';

const ORDERS: StorePage['order'][] = ['relevance', 'title', 'updated'];
const SAME = Array.from(
  { length: 23 },
  (_, i) => `/same/${String(i).padStart(2, '0')}`,
);

/** Which part of the matches comes, and in which order. */
export function describeOrders(createEngine: () => Promise<TestEngine>): void {
  describe('orders', () => {
    let store: SearchStore;

    beforeAll(async () => {
      store = await (await createEngine()).openStore();
      await store.write(
        'component',
        makeGroups(
          { title: 'beta', updatedAt: '2026-03-01T00:00:00.000Z' },
          { title: 'Alpha', updatedAt: '2026-01-01T00:00:00.000Z' },
          { title: 'delta' },
          {
            title: 'Charlie',
            updatedAt: '2026-03-01T00:00:00.000Z',
            values: { owner: ['me'] },
            description: 'Like alpha',
          },
          { title: 'echo', values: { owner: ['me'] } },
        ),
      );
      await store.write(
        'docs',
        SAME.map((location, i) =>
          makeGroup(location, {
            title: 'Same',
            location,
            values: i % 3 === 0 ? { owner: ['me'] } : {},
          }),
        ),
      );
    });

    it('are by title without regard to case, or latest change first', async () => {
      const byTitle = await search(store, { order: 'title' });
      const byChange = await search(store, { order: 'updated' });
      const byRelevance = await search(store, { order: 'relevance' });

      const titles = ['Alpha', 'beta', 'Charlie', 'delta', 'echo'];
      expect(byTitle.titles).toEqual(titles);
      expect(byRelevance.titles).toEqual(titles);
      expect(byChange.titles).toEqual([
        'beta',
        'Charlie',
        'Alpha',
        'delta',
        'echo',
      ]);
    });

    it('put first what is wanted first', async () => {
      const first = { field: 'owner', values: ['ME'] };
      const titlesOf = async (query: TestQuery) =>
        (await search(store, { first, ...query })).titles;

      expect(await titlesOf({ order: 'title' })).toEqual([
        'Charlie',
        'echo',
        'Alpha',
        'beta',
        'delta',
      ]);
      expect(await titlesOf({ order: 'updated' })).toEqual([
        'Charlie',
        'echo',
        'beta',
        'Alpha',
        'delta',
      ]);
      expect(await titlesOf({ typed: 'alpha' })).toEqual(['Charlie', 'Alpha']);
      expect(await titlesOf({ typed: 'alpha', first: { anyOf: [] } })).toEqual([
        'Alpha',
        'Charlie',
      ]);
      expect(await titlesOf({ typed: 'alpha', limit: 1, offset: 1 })).toEqual([
        'Alpha',
      ]);
    });

    it.each(
      ORDERS.flatMap(order =>
        [undefined, 'same'].flatMap(typed =>
          [undefined, { field: 'owner', values: ['me'] }].map(first => ({
            order,
            typed,
            first,
          })),
        ),
      ),
    )('give pages that do not overlap: %j', async ({ order, typed, first }) => {
      const query = await toStoreQuery(store, { types: ['docs'], typed });
      const ids: string[] = [];
      for (const offset of [0, 7, 14, 21, 28]) {
        const page = { order, first, offset, limit: 7 };
        const { hits } = await store.find(query, page);
        ids.push(...hits.map(({ id }) => id));
      }

      const mine = first ? SAME.filter((_, i) => i % 3 === 0) : [];
      const others = SAME.filter(id => !mine.includes(id));
      expect(ids).toEqual([...mine, ...others]);
    });

    it.each([...ORDERS])('count beyond the end, by %s', async order => {
      expect(await search(store, { order, offset: 50 })).toEqual({
        titles: [],
        total: 5,
      });
      expect(await search(store, { order, limit: 0 })).toEqual({
        titles: [],
        total: 5,
      });
      expect(await search(store, { order, limit: 0, typed: 'alpha' })).toEqual({
        titles: [],
        total: 2,
      });
    });
  });
}
