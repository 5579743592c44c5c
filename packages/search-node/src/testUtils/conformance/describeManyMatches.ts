import { SearchStore } from '../../store/SearchStore';
import { makeGroup } from '../makeGroup';
import { TestEngine } from '../TestEngine';
import { search, TestQuery } from '../search';

const MANY = 2_600;
const NAMED = 30;
const PAGE = 20;

/** More matches than an engine can compare with each other in time. */
export function describeManyMatches(
  createEngine: () => Promise<TestEngine>,
): void {
  describe('many matches', () => {
    let store: SearchStore;

    beforeAll(async () => {
      store = await (await createEngine()).openStore();
      const documents = Array.from({ length: MANY }, (_, i) => ({
        title: i % 87 === 0 ? `service-${i}` : `thing-${i}`,
        description: i % 500 === 7 ? 'Of zanzibar' : 'Plain',
        text: 'Runs as a service',
        values: { half: [String(i % 2)] },
      }));
      await store.write('component', [makeGroup('all', ...documents)]);
    });

    const readPages = async (query: TestQuery, pages: number) => {
      const titles: string[] = [];
      for (let page = 0; page < pages; page++) {
        const found = await search(store, {
          ...query,
          offset: page * PAGE,
          limit: PAGE,
        });
        titles.push(...found.titles);
      }
      return titles;
    };

    it('are counted', async () => {
      const query = { types: ['component'] };
      const page = { order: 'relevance', offset: 0, limit: 1 } as const;

      const { total, isLowerBound } = await store.find(query, page);
      const facets = await store.countFacets(query, ['half'], 10);

      expect(isLowerBound ? MANY : total).toBe(MANY);
      expect(total).toBeLessThanOrEqual(MANY);
      expect(facets).toEqual({
        half: [
          { value: '0', count: MANY / 2 },
          { value: '1', count: MANY / 2 },
        ],
      });
    });

    it('begin with names, page after page', async () => {
      const titles = await readPages({ typed: 'service' }, 5);

      expect(new Set(titles).size).toBe(5 * PAGE);
      expect(
        titles.slice(0, NAMED).every(title => title.startsWith('service-')),
      ).toBe(true);
    });

    it('begin with what is wanted first', async () => {
      const first = { field: 'half', values: ['1'] };
      const titles = await readPages({ typed: 'service', first }, 3);

      const named = titles.filter(title => title.startsWith('service-'));
      expect(new Set(titles).size).toBe(3 * PAGE);
      expect(titles.slice(0, NAMED / 2)).toEqual(named);
      expect(titles.every(title => Number(title.split('-')[1]) % 2 === 1)).toBe(
        true,
      );
    });

    it('begin with rare words where any word is enough', async () => {
      const query = { typed: 'service of zanzibar', mode: 'any' } as const;
      const titles = await readPages(query, 3);

      expect(new Set(titles).size).toBe(3 * PAGE);
      expect(titles.slice(0, 6).sort()).toEqual(
        [7, 507, 1007, 1507, 2007, 2507].map(i => `thing-${i}`).sort(),
      );
    });
  });
}
