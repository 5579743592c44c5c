import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { openDatabase } from '../database/openDatabase';
import { DatabaseHistoryStore } from './DatabaseHistoryStore';
import { NewIteration } from './Iteration';
import { hashDefinition } from './recordDefinition';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const BOOKING = 'api:default/booking';

const iteration = (
  sequence: number,
  definition: string,
  more: Partial<NewIteration> = {},
): NewIteration => ({
  entityRef: BOOKING,
  sequence,
  hash: hashDefinition(definition),
  type: 'openapi',
  seenAt: new Date(1_790_000_000_000 + sequence * 1_000),
  ...more,
});

describe.each(databases.eachSupportedId())('DatabaseHistoryStore on %s', id => {
  let knex: Knex;
  let store: DatabaseHistoryStore;

  beforeEach(async () => {
    knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
    store = new DatabaseHistoryStore(knex);
  });

  const addAll = async (...texts: string[]) => {
    for (const [i, text] of texts.entries()) {
      await store.add(iteration(i + 1, text), text);
    }
  };
  const countDefinitions = async () =>
    Number((await knex('definitions').count({ count: '*' }))[0].count);

  it('gives back what was added, newest first, a page at a time', async () => {
    const source = { commit: 'c0ffee', url: 'https://git/x', author: 'Ada' };
    const comparison = { count: 4 };
    const changes = [
      {
        level: 'breaking' as const,
        rule: 'operation-removed',
        path: 'GET /berths',
        message: 'It is gone.',
      },
    ];
    await store.add(iteration(1, 'one', { version: '1.0.0' }), 'one');
    await store.add(
      iteration(2, 'zwölf', {
        source,
        comparison,
        changes,
        verdict: 'breaking',
      }),
      'zwölf',
    );
    await store.add(iteration(3, 'three'), 'three');

    expect(await store.list(BOOKING, { limit: 2 })).toEqual([
      { ...iteration(3, 'three'), bytes: 5 },
      {
        ...iteration(2, 'zwölf', { source, comparison, verdict: 'breaking' }),
        bytes: 6,
      },
    ]);
    expect(await store.list(BOOKING, { before: 2, limit: 2 })).toEqual([
      { ...iteration(1, 'one', { version: '1.0.0' }), bytes: 3 },
    ]);
    expect(await store.findLatest(BOOKING)).toMatchObject({ sequence: 3 });
    expect(await store.get(BOOKING, 2)).toMatchObject({ source, comparison });
    expect(await store.readChanges(BOOKING, 2)).toEqual(changes);
    expect(await store.readChanges(BOOKING, 1)).toEqual([]);
    expect(await store.readDefinition(hashDefinition('zwölf'))).toBe('zwölf');
  });

  it('knows nothing of what is not there', async () => {
    expect(await store.findLatest(BOOKING)).toBeUndefined();
    expect(await store.list(BOOKING, { limit: 5 })).toEqual([]);
    expect(await store.summarise([BOOKING])).toEqual(new Map());
    expect(await store.summarise([])).toEqual(new Map());
    await expect(store.get(BOOKING, 1)).rejects.toThrow(
      'no iteration 1 of api:default/booking',
    );
    await expect(store.readDefinition('x')).rejects.toThrow('no definition x');
  });

  it('keeps a text once, also when an API goes back to it', async () => {
    await addAll('one', 'two', 'one');

    expect(await countDefinitions()).toBe(2);
    expect(await store.findHashes([BOOKING, 'api:default/none'])).toEqual(
      new Map([[BOOKING, hashDefinition('one')]]),
    );
  });

  it('adds each iteration once, whoever was first', async () => {
    expect(await store.add(iteration(1, 'one'), 'one')).toBe(true);
    expect(await store.add(iteration(1, 'other'), 'other')).toBe(false);

    expect(await store.findLatest(BOOKING)).toMatchObject({
      hash: hashDefinition('one'),
    });
  });

  it('sums up many APIs', async () => {
    const fares = 'api:default/fares';
    await addAll('one');
    await store.add(iteration(2, 'two', { verdict: 'breaking' }), 'two');
    await store.add(iteration(3, 'three', { verdict: 'docs-only' }), 'three');
    await store.add(iteration(1, 'fares', { entityRef: fares }), 'fares');

    const summaries = await store.summarise([BOOKING, fares, 'api:a/none']);

    expect([...summaries.keys()].sort()).toEqual([BOOKING, fares]);
    expect(summaries.get(BOOKING)).toMatchObject({
      iterations: 3,
      latest: { sequence: 3 },
      breaking: { sequence: 2 },
    });
    expect(summaries.get(fares)).toMatchObject({
      iterations: 1,
      latest: { sequence: 1 },
      breaking: undefined,
    });
  });

  it('deletes the oldest, and texts that nothing needs', async () => {
    const fares = 'api:default/fares';
    await addAll('one', 'two', 'one', 'four');
    await store.add(iteration(1, 'fares', { entityRef: fares }), 'fares');

    await store.prune(2);

    const left = await store.list(BOOKING, { limit: 9 });
    expect(left.map(({ sequence }) => sequence)).toEqual([4, 3]);
    expect(await store.list(fares, { limit: 9 })).toHaveLength(1);
    expect(await countDefinitions()).toBe(3);
  });

  it('forgets APIs that are gone, in order of their names', async () => {
    await addAll('one');
    await store.add(iteration(1, 'x', { entityRef: 'api:default/a' }), 'x');

    expect(await store.listEntityRefs({ limit: 1 })).toEqual(['api:default/a']);
    expect(
      await store.listEntityRefs({ after: 'api:default/a', limit: 5 }),
    ).toEqual([BOOKING]);
    await store.forget(['api:default/a']);

    expect(await store.listEntityRefs({ limit: 5 })).toEqual([BOOKING]);
    expect(await countDefinitions()).toBe(1);
  });
});
