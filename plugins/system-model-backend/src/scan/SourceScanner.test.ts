import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createJsonFormat } from '../__testUtils__/jsonFormat';
import { DAY_MS, HOUR_MS, makeReplica } from '../__testUtils__/makeReplica';
import { emptyTables } from '../__testUtils__/emptyTables';
import { ManualClock } from '../__testUtils__/ManualClock';
import { MemoryHost } from '../__testUtils__/MemoryHost';
import { LEASE_MS } from '../database/SourceStore';
import { openDatabase } from '../database/openDatabase';

jest.setTimeout(120_000);

const NOW = Date.parse('2026-11-26T12:00:00Z');
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const component = (name: string, description = `The ${name}`) => ({
  ref: `component:default/${name}`,
  metadata: { description, tags: ['all'] },
  spec: { type: 'service', owner: 'group:default/crew' },
});

describe.each(databases.eachSupportedId())('SourceScanner with %s', id => {
  let knex: Knex;
  let clock: ManualClock;
  let host: MemoryHost;
  let format: ReturnType<typeof createJsonFormat>;

  beforeAll(async () => {
    knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
  });

  beforeEach(async () => {
    await emptyTables(knex);
    clock = new ManualClock(NOW);
    host = new MemoryHost();
    format = createJsonFormat();
  });

  const make = (owner = 'this', ownClock = clock) =>
    makeReplica({
      clock: ownClock,
      factories: { memory: host.createFactory() },
      formats: [format],
      knex,
      owner,
    });

  const fill = (count: number) => {
    for (let index = 0; index < count; index += 1) {
      const name = `part-${String(index).padStart(3, '0')}`;
      host.put(name, component(name));
    }
  };

  const listRefs = async (): Promise<string[]> =>
    knex('entities').orderBy('entity_ref').pluck('entity_ref');

  const listChanges = async (since: number) =>
    knex('changes').where('sequence', '>', since).orderBy('sequence');

  it('makes the model of a first scan, with where everything comes from', async () => {
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

  it('keeps the model whole while a source fails, and marks it once that is no hiccup', async () => {
    fill(20);
    const replica = await make();
    await replica.run();
    const before = await replica.entities.find('component:default/part-007');
    host.onStep = () => {
      throw new Error('The host is away');
    };
    const stale = async () =>
      Number((await knex('entities').sum({ stale: 'stale' }))[0].stale);

    const marks: number[] = [];
    for (let minutes = 0; minutes <= 70; minutes += 10) {
      clock.advance(10 * 60_000);
      await replica.run();
      marks.push(await stale());
    }

    expect(await listRefs()).toHaveLength(20);
    expect(marks.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(marks[7]).toBe(20 * 4);
    const during = await replica.entities.find('component:default/part-007');
    expect(during?.entity).toEqual(before?.entity);
    expect(during?.provenance[0].chosen.staleBecause).toEqual({
      kind: 'failing',
      since: '2026-11-26T12:10:00.000Z',
      error: 'The host is away',
    });
    expect(await replica.sources.find('memory')).toMatchObject({
      error: 'The host is away',
      failingSince: NOW + 10 * 60_000,
      succeededAt: NOW,
    });

    host.onStep = () => {};
    clock.advance(10 * 60_000);
    await replica.run();
    expect(await stale()).toBe(0);
    expect(await replica.sources.find('memory')).toMatchObject({
      error: undefined,
      failingSince: undefined,
    });
  });

  it('goes on with a failed scan if it got somewhere, else begins anew', async () => {
    fill(50);
    const replica = await make();
    host.onStep = index => {
      if (index === 2) {
        throw new Error('The host is away');
      }
    };

    await replica.scan();
    clock.advance(HOUR_MS);
    host.onStep = () => {
      throw new Error('This page is gone');
    };
    await replica.scan();
    clock.advance(HOUR_MS);
    host.onStep = () => {};
    await replica.scan();

    expect(host.scans.map(({ position }) => position)).toEqual([
      undefined,
      20,
      undefined,
    ]);
    expect(host.fetched).toHaveLength(50);
  });

  it('deletes nothing because a list came back empty', async () => {
    fill(30);
    const replica = await make();
    await replica.run();
    const { list } = host;

    host.list = () => [];
    clock.advance(6 * HOUR_MS);
    await replica.run();
    const held = await replica.sources.find('memory');
    clock.advance(2 * DAY_MS);
    await replica.run();

    expect(await listRefs()).toHaveLength(30);
    expect(held?.heldBack).toBe(
      '30 of 30 collections are missing at once ("part-000", "part-001", "part-002" and others), where not all may be. Nothing is taken away until they are found again, or somebody confirms that they are gone.',
    );

    host.list = list;
    clock.advance(6 * HOUR_MS);
    await replica.run();
    expect((await replica.sources.find('memory'))?.heldBack).toBeUndefined();
    expect(await listRefs()).toHaveLength(30);
    expect(await replica.collections.listMissing('memory')).toEqual([]);
  });

  it('holds back more than the threshold, and takes it away if somebody confirms', async () => {
    fill(30);
    const replica = await make();
    await replica.run();

    const keys = host.list();
    host.list = () => keys.slice(11);
    clock.advance(6 * HOUR_MS);
    await replica.run();
    clock.advance(2 * DAY_MS);
    await replica.run();
    const held = await replica.sources.find('memory');
    const refs = await listRefs();
    await replica.scanner.confirmMissing();
    await replica.worker.mergeAll();

    expect(held?.heldBack).toMatch('11 of 30 collections');
    expect(refs).toHaveLength(30);
    expect(await listRefs()).toHaveLength(19);
    expect((await replica.sources.find('memory'))?.heldBack).toBeUndefined();
  });

  it('takes away what is missing after a while, and what the host says is gone at once', async () => {
    fill(30);
    const replica = await make();
    await replica.run();

    const keys = host.list();
    host.list = () => keys.slice(2);
    host.repositories.delete('part-010');
    clock.advance(6 * HOUR_MS);
    await replica.run();
    const soon = await listRefs();
    clock.advance(23 * HOUR_MS);
    await replica.run();
    const almost = await listRefs();
    clock.advance(2 * HOUR_MS);
    await replica.run();

    expect(soon).toHaveLength(29);
    expect(soon).not.toContain('component:default/part-010');
    expect(almost).toHaveLength(29);
    expect(await listRefs()).toHaveLength(27);
    expect(await knex('collections')).toHaveLength(27);
    expect(await listChanges(31)).toMatchObject([
      { entity_ref: 'component:default/part-000', type: 'removed' },
      { entity_ref: 'component:default/part-001', type: 'removed' },
    ]);
  });

  it('tells of a broken manifest and a locked repository, and goes on with all others', async () => {
    fill(40);
    host.put('part-005', { ref: 'component:default/Bad Name!' });
    host.repositories.set('part-006', { 'entity.json': '{ "ref": ' });
    host.repositories.set('part-007', {
      'entity.json': `{"ref":"component:default/part-007","__proto__":{"polluted":true},"metadata":{"__proto__":{"polluted":true},"title":"\\u0000","tags":["${'t'.repeat(
        300,
      )}","\\u0000"]},"spec":{"type":"${'x'.repeat(
        9_000,
      )}","dependsOn":["${'y'.repeat(2_000)}"]}}`,
    });
    host.broken.add('part-008');
    const replica = await make();

    await replica.run();

    expect(await listRefs()).toHaveLength(37);
    const problems = await knex('manifests')
      .where('problem_count', '>', 0)
      .orderBy('path');
    const told = Object.fromEntries(
      problems.map(row => [row.collection, JSON.parse(row.problems)]),
    );
    expect(told).toEqual({
      'part-005': [
        expect.objectContaining({
          message: expect.stringContaining('cannot name an entity'),
          line: 1,
        }),
      ],
      'part-006': [{ message: expect.stringContaining('JSON'), line: 1 }],
      'part-007': [
        expect.objectContaining({
          message: expect.stringContaining('"__proto__" is left out'),
        }),
      ],
    });
    expect(({} as any).polluted).toBeUndefined();
    const [locked] = await knex('collections').whereNotNull('error');
    expect(locked).toMatchObject({
      key: 'part-008',
      error: 'part-008 is locked',
    });
    expect(await replica.sources.find('memory')).toMatchObject({
      failingSince: undefined,
      heldBack: undefined,
    });

    host.broken.add('part-009');
    for (let hours = 0; hours < 2; hours += 1) {
      clock.advance(HOUR_MS + 1);
      await replica.run();
    }
    expect(await knex('entities').where('stale', '>', 0).pluck('name')).toEqual(
      ['part-009'],
    );
    host.broken.clear();
    clock.advance(HOUR_MS);
    await replica.run();
    expect(await knex('entities').where('stale', '>', 0)).toEqual([]);
    expect(await listRefs()).toHaveLength(38);
  });

  it('marks what nobody confirmed for too long, without a scan that says so', async () => {
    fill(3);
    const replica = await make();
    await replica.run();

    clock.advance(7 * DAY_MS);
    await replica.worker.mergeAll();
    const fresh = await knex('entities').where('stale', '>', 0);
    clock.advance(1);
    await replica.worker.mergeAll();
    const stale = await replica.entities.find('component:default/part-001');
    await replica.run();

    expect(fresh).toEqual([]);
    expect(stale?.provenance[0].chosen.staleBecause).toEqual({
      kind: 'age',
      maxAgeSeconds: (7 * DAY_MS) / 1000,
    });
    expect(await knex('entities').where('stale', '>', 0)).toHaveLength(3);
  });

  it('keeps since when values are known, other names and decisions over a rename', async () => {
    host.put('shop', component('shop'));
    const replica = await make();
    await replica.run();
    await knex('overlays').insert({
      entity_ref: 'component:default/shop',
      pointer: '/metadata/title',
      value: '"Our shop"',
      by: 'user:default/ada',
      at: NOW,
    });

    clock.advance(HOUR_MS);
    host.put('shop', {
      ...component('store'),
      metadata: component('shop').metadata,
    });
    await replica.run();
    clock.advance(HOUR_MS);
    host.put('shop', {
      ...component('market'),
      metadata: component('shop').metadata,
    });
    await replica.run();

    expect(await listRefs()).toEqual(['component:default/market']);
    const market = await replica.entities.find('component:default/market');
    expect(market?.aliases).toEqual(['shop', 'store']);
    expect(market?.entity).toMatchObject({ metadata: { title: 'Our shop' } });
    expect(market?.provenance.map(({ chosen }) => chosen.firstSeenAt)).toEqual(
      market?.provenance.map(() => '2026-11-26T12:00:00.000Z'),
    );
    expect(await listChanges(0)).toMatchObject([
      { entity_ref: 'component:default/shop', type: 'removed' },
      {
        entity_ref: 'component:default/market',
        type: 'changed',
        sequence: expect.anything(),
      },
      { entity_ref: 'component:default/store', type: 'removed' },
    ]);
  });

  it('gives a former name to who takes it', async () => {
    host.put('shop', component('shop'));
    const replica = await make();
    await replica.run();
    clock.advance(HOUR_MS);
    host.put('shop', component('store'));
    await replica.run();

    clock.advance(HOUR_MS);
    host.put('other', component('shop', 'Another one'));
    await replica.run();

    expect(await listRefs()).toEqual([
      'component:default/shop',
      'component:default/store',
    ]);
    const store = await replica.entities.find('component:default/store');
    expect(store?.aliases).toEqual([]);
  });

  it('lets hints follow the component that their repository describes', async () => {
    const hint = {
      ref: 'hint:collection',
      origin: 'hint',
      spec: { language: 'go' },
    };
    host.put('tools', hint, 'hint.json');
    host.put('tools', component('hammer'));
    const replica = await make();
    await replica.run();
    format.parsed.length = 0;

    clock.advance(HOUR_MS);
    host.put('tools', component('mallet'));
    await replica.run();

    expect(format.parsed).toEqual(['tools/entity.json']);
    expect(await listRefs()).toEqual(['component:default/mallet']);
    expect(
      await replica.entities.find('component:default/mallet'),
    ).toMatchObject({
      entity: { spec: { language: 'go', type: 'service' } },
      aliases: ['hammer'],
    });
  });

  it('reads what an event is about, and does not let a slower scan undo it', async () => {
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
