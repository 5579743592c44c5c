import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { emptyTables } from '../__testUtils__/emptyTables';
import { HOUR_MS } from '../__testUtils__/makeReplica';
import { component, makeScans, NOW } from '../__testUtils__/makeScans';
import { ManualClock } from '../__testUtils__/ManualClock';
import { openDatabase } from '../database/openDatabase';
import { LEASE_MS } from '../database/SourceStore';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('SourceScanner with %s', id => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
  });

  beforeEach(() => emptyTables(knex));

  it('makes the model of a first scan, with where everything comes from', async () => {
    const { fill, listRefs, make } = makeScans(knex);
    fill(25);
    const replica = await make();

    await replica.run();

    expect(await listRefs()).toHaveLength(25);
    expect(
      await replica.entities.find('component:default/part-007'),
    ).toMatchObject({
      entity: {
        kind: 'Component',
        metadata: {
          name: 'part-007',
          description: 'The part-007',
          tags: ['all'],
        },
      },
      provenance: expect.arrayContaining([
        {
          pointer: '/metadata/description',
          chosen: {
            source: 'memory',
            origin: 'descriptor',
            place: { kind: 'file', path: 'entity.json', line: 1 },
            value: 'The part-007',
            firstSeenAt: '2026-11-26T12:00:00.000Z',
            lastSeenAt: '2026-11-26T12:00:00.000Z',
          },
          others: [],
          isConflict: false,
        },
      ]),
    });
    expect(await replica.sources.find('memory')).toMatchObject({
      listedAt: NOW,
      succeededAt: NOW,
      cursor: 25,
      run: undefined,
      error: undefined,
    });
    expect(await knex('entity_tags')).toHaveLength(25);
    expect(await knex('edges').where({ type: 'ownedBy' })).toHaveLength(25);
  });

  it('neither fetches, reads nor writes anything if nothing has changed', async () => {
    const { clock, fill, format, host, listChanges, make } = makeScans(knex);
    fill(25);
    const replica = await make();
    await replica.run();
    const written = await knex('observations').orderBy('id');
    const [{ value: sequence }] = await knex('counters');
    host.fetched.length = 0;
    format.parsed.length = 0;
    replica.events.publish.mockClear();

    clock.advance(HOUR_MS);
    await replica.run();

    expect(host.scans.map(({ mode }) => mode)).toEqual(['all', 'changes']);
    expect([host.fetched, format.parsed]).toEqual([[], []]);
    expect(await knex('observations').orderBy('id')).toEqual(written);
    expect(await listChanges(Number(sequence))).toEqual([]);
    expect(replica.events.publish).not.toHaveBeenCalled();
    const found = await replica.entities.find('component:default/part-007');
    expect(found?.provenance[0].chosen).toMatchObject({
      firstSeenAt: '2026-11-26T12:00:00.000Z',
      lastSeenAt: '2026-11-26T13:00:00.000Z',
    });
  });

  it('reads and writes only what has changed', async () => {
    const { clock, fill, format, host, listChanges, make } = makeScans(knex);
    fill(100);
    const replica = await make();
    await replica.run();
    host.fetched.length = 0;
    format.parsed.length = 0;

    clock.advance(HOUR_MS);
    host.put('part-042', component('part-042', 'Another'));
    await replica.run();

    expect(host.fetched).toEqual(['part-042']);
    expect(format.parsed).toEqual(['part-042/entity.json']);
    expect(await listChanges(100)).toMatchObject([
      { entity_ref: 'component:default/part-042', type: 'changed' },
    ]);
    const found = await replica.entities.find('component:default/part-042');
    const times = found?.provenance.map(({ chosen, pointer }) => [
      pointer,
      chosen.firstSeenAt.slice(11, 16),
    ]);
    expect(times).toEqual([
      ['/metadata/description', '13:00'],
      ['/metadata/tags/all', '12:00'],
      ['/spec/owner', '12:00'],
      ['/spec/type', '12:00'],
    ]);
    expect(replica.events.publish).toHaveBeenLastCalledWith({
      topic: 'system-model.changed',
      eventPayload: { sequence: 101 },
    });
  });

  it('goes on after a crash where it was, and refuses what the dead one still has to say', async () => {
    const { clock, fill, format, host, listChanges, listRefs, make } =
      makeScans(knex);
    fill(50);
    // It does not know how much time has passed.
    const first = await make('first', new ManualClock(NOW));
    let goOn = () => {};
    const isStuck = new Promise<void>(stuck => {
      host.onStep = index => {
        if (index === 3) {
          host.onStep = () => {};
          stuck();
          return new Promise(resolve => {
            goOn = resolve;
          });
        }
        return undefined;
      };
    });
    const dying = first.scan().catch(error => error);
    await isStuck;
    const fetchedBefore = [...host.fetched];

    const second = await make('second');
    expect(await second.scan()).toBe(false);
    clock.advance(LEASE_MS + 1);
    await second.run();
    goOn();
    const end = await dying;

    expect(String(end)).toContain(
      'Another replica may scan the source "memory"',
    );
    expect(fetchedBefore).toHaveLength(30);
    expect(host.scans).toEqual([
      { mode: 'all', position: undefined },
      { mode: 'all', position: 30 },
    ]);
    expect(host.fetched.slice(0, 50)).toEqual([...host.repositories.keys()]);
    expect(format.parsed).toHaveLength(50);
    expect(await listRefs()).toHaveLength(50);
    expect(await knex('observations')).toHaveLength(50);
    expect(await listChanges(0)).toHaveLength(50);
    expect(await second.sources.find('memory')).toMatchObject({
      listedAt: clock.now(),
      heldBack: undefined,
    });
  });

  it('lets one of two replicas scan, and both merge', async () => {
    const { fill, host, listChanges, listRefs, make } = makeScans(knex);
    fill(60);
    const replicas = [await make('first'), await make('second')];

    const turns = await Promise.all(replicas.map(replica => replica.scan()));
    await Promise.all(replicas.map(({ worker }) => worker.mergeAll()));

    expect(turns.filter(Boolean)).toHaveLength(1);
    expect(host.fetched).toHaveLength(60);
    expect(await listRefs()).toHaveLength(60);
    const sequences = (await listChanges(0)).map(row => Number(row.sequence));
    expect(sequences).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
  });

  it('reads what an event is about, and does not let a slower scan undo it', async () => {
    const { fill, host, listRefs, make } = makeScans(knex);
    fill(10);
    const replica = await make();
    await replica.run();
    const { signal } = new AbortController();
    host.put('part-003', component('part-003', 'By the scan'));
    const scraper = host.createScraper();
    const scan = scraper.scan({
      mode: 'all',
      signal,
      findVersions: keys => replica.collections.findVersions('memory', keys),
    });
    const slow = (await scan.next()).value as any;
    host.put('part-003', component('part-003', 'By the event'));
    host.createScraper = () => ({
      scan: async function* again() {
        return { isComplete: false };
      },
    });

    await replica.scanner.read(['part-003'], signal);
    await replica.worker.mergeAll();
    const early = await replica.entities.find('component:default/part-003');
    host.repositories.delete('part-004');
    await replica.scanner.read(['part-004'], signal);
    await replica.worker.mergeAll();

    expect(slow.collections).toHaveLength(10);
    expect(early?.entity).toMatchObject({
      metadata: { description: 'By the event' },
    });
    expect(await listRefs()).not.toContain('component:default/part-004');
  });
});
