import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { EventParams } from '@backstage/plugin-events-node';
import { ScanStep } from '@fairway/plugin-system-model-node';
import { Knex } from 'knex';
import { emptyTables } from '../__testUtils__/emptyTables';
import { createJsonFormat } from '../__testUtils__/jsonFormat';
import { makeReplica } from '../__testUtils__/makeReplica';
import { ManualClock } from '../__testUtils__/ManualClock';
import { MemoryHost } from '../__testUtils__/MemoryHost';
import { until } from '../__testUtils__/until';
import { openDatabase } from '../database/openDatabase';

jest.setTimeout(15_000);

const NOW = Date.parse('2026-11-26T12:00:00Z');
const MINUTE_MS = 60_000;
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

type Replica = Awaited<ReturnType<typeof makeReplica>>;

describe.each(databases.eachSupportedId())('Pipeline with %s', id => {
  let knex: Knex;
  let clock: ManualClock;
  let host: MemoryHost;
  const replicas: Replica[] = [];

  beforeAll(async () => {
    knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
  });

  beforeEach(async () => {
    await emptyTables(knex);
    clock = new ManualClock(NOW);
    host = new MemoryHost();
    host.put('shop', { ref: 'component:default/shop' });
  });

  afterEach(async () => {
    await Promise.all(
      replicas.splice(0).map(async ({ pipeline, worker }) => {
        await pipeline.stop();
        await worker.stop();
      }),
    );
  });

  const start = async (owner = 'this', factories = {}) => {
    const replica = await makeReplica({
      clock,
      factories: { memory: host.createFactory(), ...factories },
      formats: [createJsonFormat()],
      knex,
      owner,
    });
    replicas.push(replica);
    await replica.pipeline.start();
    replica.worker.start();
    return replica;
  };

  const waitForRefs = (...names: string[]) =>
    until(async () => {
      const refs: string[] = await knex('entities')
        .orderBy('name')
        .pluck('name');
      return refs.join() === names.join() ? refs : undefined;
    });

  /** Lets time pass until something has happened: it is not known who sleeps when. */
  const passUntil = <T>(ask: () => Promise<T | undefined>) =>
    until(async () => {
      const answer = await ask();
      if (answer === undefined) {
        clock.advance(15_000);
      }
      return answer;
    });

  it('scans at once, when it is time, and when somebody asks', async () => {
    const { pipeline } = await start();
    await waitForRefs('shop');
    const first = host.scans.length;

    host.put('till', { ref: 'component:default/till' });
    await passUntil(async () => (host.scans.length > first ? true : undefined));
    const waited = clock.now() - NOW;
    await waitForRefs('shop', 'till');
    host.put('crane', { ref: 'component:default/crane' });
    await pipeline.rescan('memory');
    await waitForRefs('crane', 'shop', 'till');

    expect(first).toBe(1);
    expect(waited).toBeGreaterThanOrEqual(10 * MINUTE_MS);
    expect(host.scans.map(({ mode }) => mode)).toEqual([
      'all',
      'changes',
      'all',
    ]);
  });

  it('reads what an event tells of without a scan', async () => {
    const { events } = await start();
    await waitForRefs('shop');
    const { onEvent, topics } = events.subscribe.mock.calls[0][0];

    host.put('till', { ref: 'component:default/till' });
    const event: EventParams = {
      topic: topics[0],
      eventPayload: { key: 'till' },
    };
    await onEvent(event);
    await waitForRefs('shop', 'till');
    host.repositories.delete('shop');
    await onEvent({ ...event, eventPayload: { key: 'shop' } });
    await waitForRefs('till');
    await onEvent({ ...event, eventPayload: undefined });

    expect(host.scans).toHaveLength(1);
  });

  it('follows between scans, one replica at a time, and scans again after a connection was lost', async () => {
    const told: { step?: ScanStep; lose?: boolean }[] = [];
    let following = 0;
    let follows = 0;
    let scans = 0;
    const factories = {
      watched: {
        ...host.createFactory('watched'),
        topics: [],
        create: () => ({
          scan: async function* scan() {
            scans += 1;
            return { isComplete: false, cursor: scans };
          },
          follow: async function* follow({ signal }: { signal: AbortSignal }) {
            follows += 1;
            following += 1;
            try {
              for (;;) {
                const next = await until(async () =>
                  signal.aborted ? {} : told.shift(),
                );
                signal.throwIfAborted();
                if (next.lose) {
                  throw new Error('The connection is lost');
                }
                yield next.step!;
              }
            } finally {
              following -= 1;
            }
          },
        }),
      },
    };
    await start('first', factories);
    await start('second', factories);
    await until(async () => (following > 0 ? true : undefined));
    const atOnce = following;

    told.push({
      step: {
        collections: [
          {
            key: 'prod',
            outcome: 'read',
            version: '1',
            manifests: [
              {
                path: 'a.json',
                content: '{ "ref": "component:default/live" }',
                place: { kind: 'file', path: 'a.json' },
              },
            ],
          },
        ],
      },
    });
    await waitForRefs('live', 'shop');
    told.push({ step: { collections: [{ key: 'prod', outcome: 'removed' }] } });
    await waitForRefs('shop');
    const scansBefore = scans;
    told.push({ lose: true });
    await passUntil(async () =>
      follows > 1 && scans > scansBefore ? true : undefined,
    );

    expect(atOnce).toBe(1);
    expect(following).toBeLessThanOrEqual(1);
  });

  it('reads all anew if the configuration changed', async () => {
    await start('old');
    await waitForRefs('shop');
    await Promise.all(replicas.map(({ pipeline }) => pipeline.stop()));
    await knex('sources')
      .where({ id: 'memory' })
      .update({ fingerprint: 'other' });

    await start('new');
    await until(async () => (host.fetched.length > 1 ? true : undefined));

    expect(host.fetched).toEqual(['shop', 'shop']);
    expect(host.scans.map(({ mode }) => mode)).toEqual(['all', 'all']);
  });
});
