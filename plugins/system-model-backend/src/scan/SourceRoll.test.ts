import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { FieldProvenance } from '@fairway/plugin-system-model-common';
import { ScraperFactory } from '@fairway/plugin-system-model-node';
import { Knex } from 'knex';
import { emptyTables } from '../__testUtils__/emptyTables';
import { createJsonFormat } from '../__testUtils__/jsonFormat';
import { HOUR_MS, makeReplica } from '../__testUtils__/makeReplica';
import { ManualClock } from '../__testUtils__/ManualClock';
import { MemoryHost } from '../__testUtils__/MemoryHost';
import { until } from '../__testUtils__/until';
import { openDatabase } from '../database/openDatabase';

jest.setTimeout(30_000);

const NOW = Date.parse('2026-11-26T12:00:00Z');
const MINUTE_MS = 60_000;
const CRANE = 'component:default/crane';
const SHOP = 'component:default/shop';
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

type Replica = Awaited<ReturnType<typeof makeReplica>>;

describe.each(databases.eachSupportedId())('SourceRoll with %s', id => {
  let knex: Knex;
  let clock: ManualClock;
  let memory: MemoryHost;
  let other: MemoryHost;
  const replicas = new Set<Replica>();

  beforeAll(async () => {
    knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
  });

  beforeEach(async () => {
    await emptyTables(knex);
    clock = new ManualClock(NOW);
    memory = new MemoryHost();
    memory.put('shop', { ref: SHOP });
    other = new MemoryHost();
    other.put('crane', { ref: CRANE, spec: { type: 'crane' } });
  });

  const stop = async (replica: Replica) => {
    replicas.delete(replica);
    await replica.pipeline.stop();
    await replica.worker.stop();
  };

  afterEach(async () => {
    await Promise.all([...replicas].map(stop));
  });

  const start = async (
    owner: string,
    factories: Record<string, ScraperFactory>,
    config = {},
  ) => {
    const replica = await makeReplica({
      clock,
      factories,
      formats: [createJsonFormat()],
      knex,
      owner,
      settings: { config },
    });
    replicas.add(replica);
    await replica.pipeline.start();
    replica.worker.start();
    return replica;
  };

  const both = () => ({
    memory: memory.createFactory(),
    other: other.createFactory(),
  });
  const one = () => ({ memory: memory.createFactory() });

  const waitForRefs = (...refs: string[]) =>
    until(async () => {
      const found: string[] = await knex('entities')
        .orderBy('entity_ref')
        .pluck('entity_ref');
      return found.join() === refs.join() ? found : undefined;
    });

  /** Lets time pass until something has happened: it is not known who sleeps when. */
  const passUntil = <T>(
    ask: () => Promise<T | undefined>,
    step = 30_000,
  ): Promise<T> =>
    until(async () => {
      const answer = await ask();
      if (answer === undefined) {
        clock.advance(step);
      }
      return answer;
    });

  const pass = (milliseconds: number, step?: number) => {
    const end = clock.now() + milliseconds;
    return passUntil(async () => (clock.now() >= end ? true : undefined), step);
  };

  const findSource = (source: string) =>
    knex('sources').where({ id: source }).first();

  const findStale = async () => {
    const row = await knex('entities').where({ entity_ref: CRANE }).first();
    const provenance: FieldProvenance[] = JSON.parse(row.provenance);
    return provenance[0].chosen.staleBecause;
  };

  it('keeps what a source said that is configured no more, for as long as what is missing', async () => {
    await stop(
      await start('old', both()).then(async replica => {
        await waitForRefs(CRANE, SHOP);
        return replica;
      }),
    );

    const without = await start('new', one());
    await passUntil(async () =>
      (await findSource('other')).unconfigured_since ? true : undefined,
    );
    const waited = clock.now() - NOW;
    const stale = await passUntil(findStale, 10 * MINUTE_MS);
    await stop(without);
    const again = await start('again', both());
    await until(async () =>
      (await findStale()) === undefined ? true : undefined,
    );
    const fetched = [...other.fetched];
    await stop(again);
    await start('last', one());
    await passUntil(async () =>
      (await findSource('other')).unconfigured_since ? true : undefined,
    );
    const gone = clock.now();
    await passUntil(
      async () => ((await findSource('other')) ? undefined : true),
      HOUR_MS,
    );
    const kept = clock.now() - gone;
    await waitForRefs(SHOP);

    expect(waited).toBeGreaterThanOrEqual(5 * MINUTE_MS);
    expect(stale).toMatchObject({
      kind: 'failing',
      error: 'The source is no longer configured',
    });
    expect(fetched).toEqual(['crane']);
    expect(kept).toBeGreaterThanOrEqual(23 * HOUR_MS);
    expect(await knex('collections').pluck('key')).toEqual(['shop']);
    expect(await knex('manifests').pluck('source')).toEqual(['memory']);
  });

  it('neither forgets nor reads anew by turns while replicas are replaced', async () => {
    await start('old', both());
    await waitForRefs(CRANE, SHOP);

    for (const owner of ['first', 'second', 'third']) {
      const replica = await start(owner, one());
      await pass(12 * MINUTE_MS, MINUTE_MS);
      await stop(replica);
    }
    await waitForRefs(CRANE, SHOP);

    const source = await findSource('other');
    expect(source.unconfigured_since).toBeNull();
    expect(other.fetched).toEqual(['crane']);
    expect(memory.fetched).toEqual(['shop']);
    expect(await findStale()).toBeUndefined();
  });

  it('reads a source as the replica has it that started last, until that is gone', async () => {
    const renewed = new MemoryHost();
    renewed.put('shop', { ref: SHOP });
    renewed.put('quay', { ref: 'component:default/quay' });
    const old = await start('old', one());
    await waitForRefs(SHOP);
    const scans = memory.scans.length;

    const fresh = await start(
      'new',
      { memory: renewed.createFactory() },
      { branch: 'next' },
    );
    await waitForRefs('component:default/quay', SHOP);
    memory.put('shop', { ref: SHOP, description: 'Of old' });
    const [{ onEvent, topics }] = old.events.subscribe.mock.calls[0];
    await onEvent({ topic: topics[0], eventPayload: { key: 'shop' } });
    await pass(30 * MINUTE_MS, MINUTE_MS);
    const scansOfOld = memory.scans.length;
    const fetchedByOld = [...memory.fetched];
    await stop(fresh);
    await passUntil(async () => (memory.fetched.length > 1 ? true : undefined));

    expect(scansOfOld).toBe(scans);
    expect(fetchedByOld).toEqual(['shop']);
    expect(renewed.fetched).toEqual(['quay', 'shop']);
    expect(memory.fetched).toEqual(['shop', 'shop']);
  });
});
