import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { SearchStore } from '@fairway/search-node';
import { Knex } from 'knex';
import { openDatabase } from '../database/openDatabase';
import { LEASE_MS } from '../database/TypeStore';
import { makeReplica } from '../__testUtils__/makeReplica';
import { MapSource } from '../__testUtils__/MapSource';
import { openStore } from '../__testUtils__/openStore';
import { until } from '../__testUtils__/until';
import { sweep } from './sweep';

jest.setTimeout(60_000);

type Replica = Awaited<ReturnType<typeof makeReplica>>;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('ChangeFollower with %s', id => {
  let knex: Knex;
  let store: SearchStore;
  let source: MapSource;
  let replica: Replica;
  const replicas: Replica[] = [];
  let types = 0;

  beforeAll(async () => {
    ({ store } = await openStore());
    knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
  });

  const make = async (owner: string) => {
    const made = await makeReplica({ knex, store, sources: [source], owner });
    replicas.push(made);
    return made;
  };

  /** Waits until nothing is to be looked at any more. */
  const waitForRest = () =>
    until(async () =>
      (await replica.changes.findNextDue()) === undefined ? true : undefined,
    );

  beforeEach(async () => {
    types += 1;
    source = new MapSource(`note-${types}`);
    replica = await make('this');
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await Promise.all(replicas.splice(0).map(one => one.stop()));
    await knex('search_changes').delete();
  });

  it('brings what is new, changed and gone into the index', async () => {
    replica.follower.start();
    source.put('a', 'Anchor', 'Anchorage');
    await replica.follower.add(source.type, ['a']);
    await replica.waitForTitles(source.type, ['Anchor', 'Anchorage']);
    await waitForRest();
    source.put('a', 'Almanac');
    await replica.follower.add(source.type, ['a']);
    await replica.waitForTitles(source.type, ['Almanac']);
    await waitForRest();
    source.titles.delete('a');
    await replica.follower.add(source.type, ['a']);

    await replica.waitForTitles(source.type, []);
    await waitForRest();
    expect((await replica.groups.count()).get(source.type)).toBeUndefined();
  });

  it('looks again at what is as it was, as a change may be told before it is there', async () => {
    replica.follower.start();
    source.put('a', 'Anchor');
    await replica.follower.add(source.type, ['a']);
    await replica.waitForTitles(source.type, ['Anchor']);

    await replica.follower.add(source.type, ['a']);
    await until(async () => (source.reads.length > 1 ? true : undefined));
    source.put('a', 'Almanac');

    expect(await replica.waitForTitles(source.type, ['Almanac'])).toEqual([
      'Almanac',
    ]);
  });

  it('looks again at what changed several times at once', async () => {
    source.put('a', 'First');
    await replica.follower.add(source.type, ['a']);
    await replica.follower.add(source.type, ['a']);

    replica.follower.start();
    await replica.waitForTitles(source.type, ['First']);
    source.put('a', 'Second');

    expect(await replica.waitForTitles(source.type, ['Second'])).toEqual([
      'Second',
    ]);
  });

  it('does not forget what changes while it is read', async () => {
    source.put('a', 'First');
    source.pauseRead = async () => {
      source.pauseRead = async () => {};
      source.put('a', 'Second');
      await replica.follower.add(source.type, ['a']);
    };

    replica.follower.start();
    await replica.follower.add(source.type, ['a']);

    expect(await replica.waitForTitles(source.type, ['Second'])).toEqual([
      'Second',
    ]);
  });

  it('tries again what fails with growing pauses, and tells it once', async () => {
    const dues: number[] = [];
    let failures = 4;
    source.put('a', 'Anchor');
    source.pauseRead = async () => {
      if (failures > 0) {
        failures -= 1;
        throw new Error('The source is away');
      }
    };
    const postpone = jest.spyOn(replica.changes, 'postpone');

    replica.follower.start();
    await replica.follower.add(source.type, ['a']);
    await replica.waitForTitles(source.type, ['Anchor']);

    for (const [changes, next] of postpone.mock.calls) {
      dues.push(...changes.map(change => next(change).failures));
    }
    expect(dues.slice(0, 4)).toEqual([1, 2, 3, 4]);
    expect(replica.logger.warn.mock.calls).toEqual([
      [
        'Could not bring changes into an index',
        { type: source.type, count: 1, cause: 'Error: The source is away' },
      ],
    ]);
    await until(async () =>
      (await replica.types.find(source.type))?.error ? undefined : true,
    );
  });

  it('does not let one bad group hold up others', async () => {
    source.put('a', 'Anchor');
    source.put('bad', 'Never seen');
    source.put('c', 'Cannon');
    source.pauseRead = async refs => {
      if (refs.includes('bad')) {
        throw new Error('It cannot be read');
      }
    };

    replica.follower.start();
    await replica.follower.add(source.type, ['a', 'bad', 'c']);

    await replica.waitForTitles(source.type, ['Anchor', 'Cannon']);
    expect(
      (await knex('search_changes').where({ type: source.type })).map(
        ({ ref }) => ref,
      ),
    ).toContain('bad');
  });

  it('takes fewer groups at a time where each has many documents', async () => {
    const titlesOf = (ref: string) =>
      Array.from({ length: 100 }, (_, i) => `${ref}-${i}`);
    const refs = Array.from({ length: 24 }, (_, i) => `ref-${i}`);
    ['first', ...refs].forEach(ref => source.put(ref, ...titlesOf(ref)));
    replica.follower.start();
    await replica.follower.add(source.type, ['first']);
    await replica.waitForTitles(source.type, titlesOf('first').sort());
    source.reads.splice(0);

    await replica.follower.add(source.type, refs);
    await waitForRest();

    expect(source.reads.flat().sort()).toEqual([...refs].sort());
    expect(source.reads.map(read => read.length)).toEqual([10, 10, 4]);
  });

  it('waits for an engine that is away', async () => {
    jest
      .spyOn(store, 'write')
      .mockRejectedValueOnce(new Error('The engine is away'));
    source.put('a', 'Anchor');

    replica.follower.start();
    await replica.follower.add(source.type, ['a']);

    expect(await replica.waitForTitles(source.type, ['Anchor'])).toEqual([
      'Anchor',
    ]);
  });

  it('indexes each change once where there are two replicas', async () => {
    const other = await make('other');
    const refs = Array.from({ length: 250 }, (_, index) => `ref-${index}`);
    refs.forEach(ref => source.put(ref, `Title of ${ref}`));
    const write = jest.spyOn(store, 'write');

    [replica, other].forEach(({ follower }) => follower.start());
    await Promise.all([
      replica.follower.add(source.type, refs.slice(0, 150)),
      other.follower.add(source.type, refs.slice(150)),
    ]);
    await replica.waitForTitles(
      source.type,
      refs.map(ref => `Title of ${ref}`).sort(),
    );

    const written = write.mock.calls.flatMap(([, groups]) =>
      groups.map(({ ref }) => ref),
    );
    expect(written.sort()).toEqual([...refs].sort());
  });

  it('takes over from a replica that is gone', async () => {
    source.put('a', 'Anchor');
    await replica.types.lease(
      'follow',
      source.type,
      'gone',
      Date.now() - LEASE_MS + 300,
    );

    replica.follower.start();
    await replica.follower.add(source.type, ['a']);

    expect(await replica.waitForTitles(source.type, ['Anchor'])).toEqual([
      'Anchor',
    ]);
  });

  it('never writes what is older over what another replica wrote', async () => {
    const other = await make('other');
    source.put('a', 'Old');
    source.pauseRead = async () => {
      // It falls asleep with what it has read, longer than its lease.
      source.pauseRead = async () => {};
      await knex('search_types')
        .where({ type: source.type })
        .update({ follow_leased_until: 1 });
      source.put('a', 'New');
      other.follower.start();
      await other.follower.add(source.type, ['a']);
      await other.waitForTitles(source.type, ['New']);
      await until(async () =>
        (await other.types.isLeased('follow', source.type, Date.now()))
          ? undefined
          : true,
      );
    };

    replica.follower.start();
    await replica.follower.add(source.type, ['a']);
    await until(async () => (source.reads.length > 1 ? true : undefined));
    await other.waitForTitles(source.type, ['New']);
    await replica.stop();

    expect(await replica.listTitles(source.type)).toEqual(['New']);
    expect(replica.logger.warn).not.toHaveBeenCalled();
  });

  it('stops in the middle of work, which is done by others', async () => {
    let stopping: Promise<void> | undefined;
    source.put('a', 'Anchor');
    source.pauseRead = async () => {
      source.pauseRead = async () => {};
      stopping = replica.stop();
    };

    replica.follower.start();
    await replica.follower.add(source.type, ['a']);
    await until(async () => (stopping ? true : undefined));
    await stopping;
    const other = await make('other');
    other.follower.start();

    await other.waitForTitles(source.type, ['Anchor']);
    expect(replica.logger.warn).not.toHaveBeenCalled();
  });

  it('forgets changes of a type that is no more', async () => {
    await replica.changes.add('x', ['a'], { now: 1, due: 1 });

    replica.follower.start();
    await waitForRest();

    expect(await replica.changes.listDueTypes(Date.now())).toEqual([]);
  });

  it('sweeps on when a group cannot be read, which is tried again', async () => {
    source.put('a', 'Anchor');
    source.put('b', 'Bollard');
    replica.follower.start();
    await replica.follower.add(source.type, ['a', 'b']);
    await replica.waitForTitles(source.type, ['Anchor', 'Bollard']);
    await replica.follower.stop();
    source.faults.set('a', 'It answers 500');
    source.put('b', 'Buoy');

    await sweep({ ...replica, source }, new AbortController().signal);

    const due = await replica.changes.listDue(source.type, Date.now(), 10);
    expect(due.map(({ ref }) => ref).sort()).toEqual(['a', 'b']);
  });

  it('sweeps up what nobody told of, without writing itself', async () => {
    source.put('a', 'Anchor');
    source.put('b', 'Bollard');
    source.put('c', 'Cannon');
    replica.follower.start();
    await replica.follower.add(source.type, ['a', 'b', 'c']);
    await replica.waitForTitles(source.type, ['Anchor', 'Bollard', 'Cannon']);
    await replica.follower.stop();
    source.put('a', 'Almanac');
    source.titles.delete('b');
    source.put('d', 'Dinghy');
    const write = jest.spyOn(store, 'write');

    await sweep({ ...replica, source }, new AbortController().signal);

    expect(write).not.toHaveBeenCalled();
    const due = await replica.changes.listDue(source.type, Date.now(), 10);
    expect(due.map(({ ref }) => ref).sort()).toEqual(['a', 'b', 'd']);
    const other = await make('other');
    other.follower.start();
    expect(
      await other.waitForTitles(source.type, ['Almanac', 'Cannon', 'Dinghy']),
    ).toEqual(['Almanac', 'Cannon', 'Dinghy']);
  });
});
