import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { openDatabase } from '../database/openDatabase';
import { LearningStore } from './LearningStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NOW = new Date('2026-11-26T12:00:00Z');
const daysAgo = (days: number) => new Date(+NOW - days * 24 * 60 * 60_000);

const found = { searches: 1, empty: 0, clicks: 0 };
const nothing = { searches: 1, empty: 1, clicks: 0 };
const opened = { searches: 0, empty: 0, clicks: 1 };

describe.each(databases.eachSupportedId())('LearningStore on %s', id => {
  let store: LearningStore;

  beforeEach(async () => {
    store = new LearningStore(
      await openDatabase(
        mockServices.database({ knex: await databases.init(id) }),
      ),
    );
  });

  it('counts what is looked for, not found, and not opened', async () => {
    await store.count([{ term: 'Tide  tables ', ...found }], NOW);
    await store.count([{ term: 'tide tables', ...found }], daysAgo(1));
    await store.count([{ term: 'tide tables', ...opened }], NOW);
    await store.count([{ term: 'kraken', ...nothing }], NOW);
    await store.count([{ term: 'buoy', ...found }], NOW);
    await store.count([{ term: 'long ago', ...found }], daysAgo(7));

    const insights = await store.readInsights(7, NOW);

    expect(insights).toMatchObject({ days: 7, searches: 4 });
    expect(insights.terms).toEqual([
      {
        term: 'tide tables',
        searches: 2,
        empty: 0,
        clicks: 1,
        lastAt: NOW.toISOString(),
      },
      expect.objectContaining({ term: 'buoy' }),
      expect.objectContaining({ term: 'kraken' }),
    ]);
    expect(insights.unanswered.map(({ term }) => term)).toEqual(['kraken']);
    expect(insights.ignored.map(({ term }) => term)).toEqual(['buoy']);
  });

  it('is empty at first', async () => {
    expect(await store.readInsights(30, NOW)).toEqual({
      days: 30,
      searches: 0,
      terms: [],
      unanswered: [],
      ignored: [],
    });
  });

  it.each([
    ['nothing', '  ', []],
    ['null bytes', 'a\0b', ['ab']],
    ['half of a surrogate pair', 'a\ud83d', ['a\ufffd']],
    [
      'half of one where it is cut',
      `${'a'.repeat(99)}🚢`,
      [`${'a'.repeat(99)}\ufffd`],
    ],
    ['control characters', 'a\u0001\u009fb', ['a\u0001\u009fb']],
    ['letters of other scripts', 'ÄÖ 船', ['äö 船']],
  ])('takes %s', async (_, term, expected) => {
    await store.count([{ term: term, ...found }], NOW);

    const { terms } = await store.readInsights(1, NOW);
    const texts = terms.map(one => one.term);
    expect(texts).toEqual(expected);
  });

  it('counts what is opened, most first, whatever its address', async () => {
    await store.countClick('note', '/a', NOW);
    await store.countClick('note', '/b', NOW);
    await store.countClick('note', '/b', NOW);
    await store.countClick('note', `/\0${'x'.repeat(900)}\ud83d`, daysAgo(1));

    const [first] = await store.listClicked(1);

    expect(first).toEqual({ type: 'note', location: '/b', clicks: 2 });
    expect(await store.listClicked(10)).toHaveLength(3);
  });

  it('forgets what is older than three months', async () => {
    await store.count([{ term: 'old', ...found }], daysAgo(91));
    await store.count([{ term: 'new', ...found }], daysAgo(89));
    await store.countClick('note', '/old', daysAgo(91));
    await store.countClick('note', '/new', daysAgo(89));

    await store.prune(NOW);

    const { terms } = await store.readInsights(365, NOW);
    expect(terms.map(({ term }) => term)).toEqual(['new']);
    expect(await store.listClicked(10)).toEqual([
      { type: 'note', location: '/new', clicks: 1 },
    ]);
  });
});
