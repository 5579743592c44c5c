import { SearchStore } from '../../store/SearchStore';
import { makeGroups } from '../makeGroup';
import { TestEngine } from '../TestEngine';
import { TestQuery, toStoreQuery } from '../search';

/** How often which values occur. */
export function describeFacets(createEngine: () => Promise<TestEngine>): void {
  describe('facets', () => {
    let store: SearchStore;

    beforeAll(async () => {
      store = await (await createEngine()).openStore();
      await store.write(
        'component',
        makeGroups(
          ...Array.from({ length: 30 }, (_, i) => ({
            title: `thing-${i}`,
            description: i < 10 ? 'Early' : 'Late',
            values: {
              kind: [i % 3 === 0 ? 'API' : 'Component'],
              tag: ['all', `tag${i % 5}`],
            },
          })),
        ),
      );
      await store.write(
        'docs',
        makeGroups({ title: 'Early guide', values: { kind: ['API'] } }),
      );
    });

    const count = async (query: TestQuery, fields: string[], size = 10) =>
      store.countFacets(
        await toStoreQuery(store, { types: ['component', 'docs'], ...query }),
        fields,
        size,
      );

    it('count everything', async () => {
      expect(await count({}, ['kind', 'type', 'tag', 'none'])).toEqual({
        kind: [
          { value: 'component', count: 20 },
          { value: 'api', count: 11 },
        ],
        type: [
          { value: 'component', count: 30 },
          { value: 'docs', count: 1 },
        ],
        tag: [
          { value: 'all', count: 30 },
          ...[0, 1, 2, 3, 4].map(i => ({ value: `tag${i}`, count: 6 })),
        ],
        none: [],
      });
    });

    it('count all matches, not only those of a page', async () => {
      expect(await count({ typed: 'early' }, ['kind', 'type'])).toEqual({
        kind: [
          { value: 'component', count: 6 },
          { value: 'api', count: 5 },
        ],
        type: [
          { value: 'component', count: 10 },
          { value: 'docs', count: 1 },
        ],
      });
    });

    it('count what is let through', async () => {
      const filter = { field: 'kind', values: ['API'] };

      expect(await count({ typed: 'early', filter }, ['tag', 'type'])).toEqual({
        tag: [
          { value: 'all', count: 4 },
          { value: 'tag0', count: 1 },
          { value: 'tag1', count: 1 },
          { value: 'tag3', count: 1 },
          { value: 'tag4', count: 1 },
        ],
        type: [
          { value: 'component', count: 4 },
          { value: 'docs', count: 1 },
        ],
      });
      expect(await count({ filter: { anyOf: [] } }, ['kind', 'type'])).toEqual({
        kind: [],
        type: [],
      });
    });

    it('are the most frequent ones, equal ones in alphabetical order', async () => {
      expect(await count({}, ['tag'], 3)).toEqual({
        tag: [
          { value: 'all', count: 30 },
          { value: 'tag0', count: 6 },
          { value: 'tag1', count: 6 },
        ],
      });
    });

    it('are none of types that do not exist, and of no fields', async () => {
      expect(await count({ types: ['unknown'] }, ['kind', 'type'])).toEqual({
        kind: [],
        type: [],
      });
      expect(await count({}, [])).toEqual({});
    });
  });
}
