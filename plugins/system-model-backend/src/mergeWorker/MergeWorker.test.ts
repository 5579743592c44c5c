import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ModelChange } from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { emptyTables } from '../__testUtils__/emptyTables';
import { createJsonFormat } from '../__testUtils__/jsonFormat';
import { DAY_MS, HOUR_MS, makeReplica } from '../__testUtils__/makeReplica';
import { ManualClock } from '../__testUtils__/ManualClock';
import { MemoryHost } from '../__testUtils__/MemoryHost';
import { collect } from '../database/__testUtils__/collect';
import { openDatabase } from '../database/openDatabase';
import { withModelReader } from '../database/withModelReader';
import { BatchLimits } from './chooseBatch';

jest.setTimeout(240_000);

const NOW = Date.parse('2026-11-26T12:00:00Z');
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('MergeWorker with %s', id => {
  let knex: Knex;
  let clock: ManualClock;
  let repositories: MemoryHost;
  let cluster: MemoryHost;

  beforeAll(async () => {
    knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
  });

  beforeEach(async () => {
    await emptyTables(knex);
    clock = new ManualClock(NOW);
    repositories = new MemoryHost({ stepSize: 50 });
    cluster = new MemoryHost({ stepSize: 50 });
  });

  const make = (options: { owner?: string; limits?: BatchLimits } = {}) =>
    makeReplica({
      ...options,
      clock,
      factories: {
        repositories: repositories.createFactory(),
        cluster: { ...cluster.createFactory(), origin: 'controlPlane' },
      },
      formats: [createJsonFormat()],
      knex,
    });

  const readChanges = (since: number): Promise<ModelChange[]> =>
    withModelReader(knex, model => collect(model.listChanges(since)));

  it('merges what sources say, and tells of what one of them hid when it is gone', async () => {
    const ref = 'component:default/shop';
    repositories.put('shop', {
      ref,
      metadata: { description: 'Sells' },
      spec: { lifecycle: 'production' },
    });
    cluster.put('prod', {
      ref,
      metadata: { description: 'Runs' },
      spec: { replicas: 3 },
    });
    const replica = await make();
    await replica.scan('repositories');
    await replica.scan('cluster');
    await replica.worker.mergeAll();
    const both = await replica.entities.find(ref);

    repositories.repositories.clear();
    repositories.put('other', { ref: 'component:default/other' });
    clock.advance(6 * HOUR_MS);
    await replica.run('repositories');
    clock.advance(DAY_MS + HOUR_MS);
    await replica.run('repositories');
    const one = await replica.entities.find(ref);

    expect(both?.entity).toMatchObject({
      metadata: { description: 'Sells' },
      spec: { lifecycle: 'production', replicas: 3 },
    });
    expect(one?.entity).toMatchObject({
      metadata: { description: 'Runs' },
      spec: { replicas: 3 },
    });
    expect(one?.entity.spec).not.toHaveProperty('lifecycle');
  });

  it('takes in what people decided, and comes back to it when it is taken back', async () => {
    const ref = 'component:default/shop';
    repositories.put('shop', { ref, metadata: { description: 'Sells' } });
    cluster.put('prod', { ref, metadata: { description: 'Runs' } });
    const replica = await make();
    await replica.scan('repositories');
    await replica.run('cluster');
    const decision = { entity_ref: ref, by: 'user:default/ada', at: NOW };
    const describeIt = async () => {
      await replica.outdated.mark([ref], clock.now());
      await replica.worker.mergeAll();
      const found = await replica.entities.find(ref);
      return (found?.entity.metadata as any).description;
    };

    await knex('settlements').insert({
      ...decision,
      pointer: '/metadata/description',
      source: 'cluster',
    });
    const settled = await describeIt();
    await knex('settlements').delete();
    await knex('overlays').insert({
      ...decision,
      pointer: '/metadata/description',
      value: '"Everything"',
    });
    const overlaid = await describeIt();
    await knex('overlays').delete();
    const back = await describeIt();

    expect([settled, overlaid, back]).toEqual(['Runs', 'Everything', 'Sells']);
  });

  it('removes what nobody but hints and overlays speaks of', async () => {
    const ref = 'component:default/shop';
    repositories.put('shop', { ref });
    cluster.put('prod', { ref, origin: 'hint' });
    cluster.put('test', { ref: 'component:default/never', origin: 'hint' });
    const replica = await make();
    await replica.scan('repositories');
    await replica.run('cluster');
    await knex('overlays').insert({
      entity_ref: ref,
      pointer: '/metadata/title',
      value: '"Shop"',
      by: 'user:default/ada',
      at: NOW,
    });

    await replica.scanner.read(['shop'], new AbortController().signal);
    repositories.repositories.delete('shop');
    await replica.scanner.read(['shop'], new AbortController().signal);
    await replica.worker.mergeAll();

    expect(await knex('entities')).toEqual([]);
    expect(await readChanges(0)).toEqual([
      {
        sequence: 2,
        entityRef: ref,
        type: 'removed',
        at: '2026-11-26T12:00:00.000Z',
      },
    ]);
    expect(await knex('overlays')).toHaveLength(1);
  });

  it('gives a feed that nobody who follows it misses anything of', async () => {
    for (let index = 0; index < 300; index += 1) {
      repositories.put(`part-${index}`, {
        ref: `component:default/part-${index}`,
      });
    }
    const limits = { entities: 7, observations: 100, size: 100_000 };
    const replicas = await Promise.all(
      ['a', 'b', 'c'].map(owner => make({ owner, limits })),
    );
    await replicas[0].scan('repositories');

    const seen: ModelChange[] = [];
    let isDone = false;
    const follow = async () => {
      for (;;) {
        const wasDone = isDone;
        const next = await readChanges(seen.at(-1)?.sequence ?? 0);
        seen.push(...next);
        if (wasDone) {
          return;
        }
        await new Promise(setImmediate);
      }
    };
    const following = follow();
    await Promise.all(replicas.map(({ worker }) => worker.mergeAll()));
    isDone = true;
    await following;

    expect(seen.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 300 }, (_, at) => at + 1),
    );
    expect(new Set(seen.map(({ entityRef }) => entityRef)).size).toBe(300);
    expect(await replicas[0].entities.findSequence()).toBe(300);
  });

  it('loses no change that comes while it merges', async () => {
    const keys = Array.from({ length: 20 }, (_, index) => `part-${index}`);
    const put = (round: number) =>
      keys.forEach(key =>
        repositories.put(key, {
          ref: `component:default/${key}`,
          metadata: { description: `Round ${round}` },
        }),
      );
    put(0);
    const [first, second] = await Promise.all([
      make({ owner: 'a' }),
      make({ owner: 'b' }),
    ]);
    const { signal } = new AbortController();

    const merging = [first, second].map(async ({ worker }) => {
      for (let round = 0; round < 15; round += 1) {
        await worker.mergeAll();
      }
    });
    for (let round = 1; round <= 10; round += 1) {
      put(round);
      await Promise.all([
        first.scanner.read(keys.slice(0, 15), signal),
        second.scanner.read(keys.slice(5), signal),
      ]);
    }
    await Promise.all(merging);
    await first.worker.mergeAll();

    const entities: string[] = await knex('entities').pluck('entity');
    expect(entities.map(text => JSON.parse(text).metadata.description)).toEqual(
      keys.map(() => 'Round 10'),
    );
  });

  it('merges 20 000 observations, a few at a time', async () => {
    const limits = { entities: 100, observations: 400, size: 1_000_000 };
    const replica = await make({ limits });
    const most = { rows: 0, size: 0 };
    for (let index = 0; index < 4_000; index += 1) {
      const from = index * 5;
      repositories.put(
        `part-${index}`,
        Array.from({ length: 5 }, (_, at) => ({
          // Each of 10 000 entities is described twice.
          ref: `component:default/thing-${(from + at) % 10_000}`,
          metadata: { description: `By ${index}` },
        })),
      );
    }
    await replica.scan('repositories');
    const watch = (rows: unknown) => {
      if (Array.isArray(rows)) {
        most.rows = Math.max(most.rows, rows.length);
        most.size = Math.max(most.size, JSON.stringify(rows).length);
      }
    };
    knex.on('query-response', watch);

    await replica.worker.mergeAll();
    knex.off('query-response', watch);

    expect(
      await knex('observations').count({ count: '*' }).first(),
    ).toMatchObject({
      count: id === 'POSTGRES_18' ? '20000' : 20_000,
    });
    expect(await replica.entities.findSequence()).toBe(10_000);
    expect(most.rows).toBeLessThanOrEqual(limits.observations);
    expect(most.size).toBeLessThan(limits.size);
    expect(await replica.outdated.countDue(clock.now())).toBe(0);
  });

  it('bounds what can be said of one entity', async () => {
    const ref = 'component:default/shop';
    repositories.put('first', { ref, metadata: { description: 'Ours' } });
    const replica = await make();
    await replica.run('repositories');
    for (let index = 0; index < 600; index += 1) {
      repositories.put(`z-${index}`, {
        ref,
        metadata: { title: `Mine ${index}` },
      });
    }

    clock.advance(HOUR_MS);
    await replica.run('repositories');

    expect(await replica.observations.list([ref])).toHaveLength(500);
    expect((await replica.entities.find(ref))?.entity).toMatchObject({
      metadata: { description: 'Ours' },
    });
  });
});
