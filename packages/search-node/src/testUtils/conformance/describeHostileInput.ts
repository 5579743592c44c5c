import { SearchStore } from '../../store/SearchStore';
import { makeGroups } from '../makeGroup';
import { TestEngine } from '../TestEngine';
import { search, toStoreQuery } from '../search';

const INPUTS = [
  'AND',
  'OR',
  'NOT',
  'NEAR',
  'payment AND api',
  'payment OR nothing',
  'NOT payment',
  'NEAR(payment api, 5)',
  'payment & !api | (foo <-> bar)',
  '"',
  '""',
  '"payment',
  'payment"',
  '"payment" "',
  '(((',
  ')))',
  'title:payment',
  'names:payment*',
  '*',
  'p*',
  '^payment',
  'payment^10',
  '-payment',
  '+payment -api',
  '.*',
  '[a-z]+(',
  '/payment/',
  '%',
  '_____',
  '\\',
  "\\'",
  "'; DROP TABLE documents; --",
  "' OR '1'='1",
  '{"query":{"match_all":{}}}',
  '${payment} {{payment}} $1 ? :name',
  '\u0000',
  'pay\u0000ment',
  '\ud800',
  'pay\udfffment',
  '👍👩‍👩‍👧‍👦',
  'payment👍',
  '\u202epayment\u200b',
  '\t\n\r',
  'a'.repeat(10_240),
  'a '.repeat(5_120),
  'a-'.repeat(5_120),
  `${'ab-'.repeat(200)} `.repeat(16),
  '"'.repeat(10_240),
  'é'.repeat(5_000),
];

const NAMED = INPUTS.map(input => [input.slice(0, 40), input]);

/** Text that means something to an engine, or to a database, and must not. */
export function describeHostileInput(
  createEngine: () => Promise<TestEngine>,
): void {
  describe('hostile input', () => {
    let store: SearchStore;

    beforeAll(async () => {
      store = await (await createEngine()).openStore();
      await store.write('component', makeGroups({ title: 'payment-api' }));
      await store.write(
        'hostile',
        makeGroups(
          ...INPUTS.map((input, i) => ({
            title: input,
            location: `/${i}/${input}`,
            tags: [input],
            description: input,
            text: input,
            values: { kind: [input] },
          })),
        ).map((group, i) => ({ ...group, ref: `input-${i}` })),
      );
    });

    it.each(NAMED)(
      'is nothing but words when it is typed: %j',
      async (_, typed) => {
        for (const mode of ['all', 'most', 'any'] as const) {
          const query = await toStoreQuery(store, {
            typed,
            mode,
            allowsMistakes: true,
          });
          const page = { order: 'relevance', offset: 0, limit: 10 } as const;

          const { hits } = await store.find(query, page);
          await store.countFacets(query, ['kind'], 10);

          expect(hits.length).toBeLessThanOrEqual(1);
        }
      },
    );

    it.each(NAMED)('means nothing in a plan: %j', async (_, input) => {
      const term = {
        text: input,
        stem: input,
        isPrefix: true,
        similar: [input],
      };
      const match = {
        key: input,
        words: [{ typed: input, ways: [[term], [term, term]] }],
        phrases: [[input, input]],
        mode: 'all' as const,
      };

      expect((await search(store, { match })).titles).toEqual([]);
      expect(
        (await search(store, { match: { ...match, mode: 'any' } })).titles,
      ).toEqual([]);
    });

    it.each(NAMED)('means nothing in a filter: %j', async (_, input) => {
      const filter = {
        anyOf: [
          { field: input, values: ['x'] },
          { field: 'kind', values: [input] },
        ],
      };

      const found = await search(store, {
        types: ['component', input],
        filter,
        first: filter,
      });
      const facets = await store.countFacets(
        { types: ['component', input], filter },
        ['kind', input],
        10,
      );

      expect(found.titles).toEqual([]);
      expect(facets).toEqual({ kind: [], [input]: [] });
    });

    it('is kept as it is', async () => {
      const { hits, total } = await store.find(
        { types: ['hostile'] },
        { order: 'title', offset: 0, limit: 100 },
      );

      const loaded = await store.load([...hits]);

      expect(total).toBe(INPUTS.length);
      expect(new Set(loaded.map(({ document }) => document.title))).toEqual(
        new Set(INPUTS),
      );
      expect(await store.load([{ type: '\u0000', id: '\ud800' }])).toEqual([]);
    });

    it('is a type of its own at most', async () => {
      const type = `'; -- %_*?"<>|,#:\\`;
      await store.write(type, makeGroups({ title: 'strange' }));

      expect((await search(store, { types: [type] })).titles).toEqual([
        'strange',
      ]);
      await store.drop(type);
      expect((await search(store, { types: [type] })).titles).toEqual([]);
    });
  });
}
