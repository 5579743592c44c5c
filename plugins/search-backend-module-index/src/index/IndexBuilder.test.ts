import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { SearchStore } from '@fairway/search-node';
import { Knex } from 'knex';
import { openDatabase } from '../database/openDatabase';
import { LEASE_MS } from '../database/TypeStore';
import { makeReplica } from '../__testUtils__/makeReplica';
import { MapSource } from '../__testUtils__/MapSource';
import { openStore } from '../__testUtils__/openStore';
import { until } from '../__testUtils__/until';

jest.setTimeout(60_000);

/** A change that is not to be looked at. */
const NEVER = 9_000_000_000_000;

type Replica = Awaited<ReturnType<typeof makeReplica>>;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('IndexBuilder with %s', id => {
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

  const make = async (
    options: {
      owner?: string;
      format?: string;
      sources?: MapSource[];
      collated?: string[];
    } = {},
  ) => {
    const made = await makeReplica({
      knex,
      store,
      sources: [source],
      ...options,
    });
    replicas.push(made);
    return made;
  };

  beforeEach(async () => {
    types += 1;
    source = new MapSource(`note-${types}`);
    source.put('a', 'Anchor');
    source.put('b', 'Bollard');
    replica = await make();
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await Promise.all(replicas.splice(0).map(one => one.stop()));
  });

  it('builds what was never built, and not again', async () => {
    const readAll = jest.spyOn(source, 'readAll');
    replica.start();
    await replica.waitForBuild(source.type);

    const other = await make({ owner: 'other' });
    other.start();
    source.put('c', 'Cannon');
    await other.follower.add(source.type, ['c']);
    await other.waitForTitles(source.type, ['Anchor', 'Bollard', 'Cannon']);

    expect(readAll).toHaveBeenCalledTimes(1);
  });

  it('builds again what another version built, or what is wanted', async () => {
    replica.start();
    const first = await replica.waitForBuild(source.type);
    await replica.stop();
    source.put('b', 'Buoy');

    const next = await make({ format: '2' });
    next.start();
    const second = await next.waitForBuild(source.type, first);
    source.put('b', 'Berth');
    await next.builder.request(source.type);
    await next.waitForBuild(source.type, second);

    expect(await next.listTitles(source.type)).toEqual(['Anchor', 'Berth']);
  });

  it('does not build by turns with a replica of another version', async () => {
    const readAll = jest.spyOn(source, 'readAll');
    const next = await make({ format: '2', owner: 'next' });
    const look = replica.types.list.bind(replica.types);
    const isBuiltByNext = async () =>
      (await next.types.find(source.type))?.format === '2' ? true : undefined;
    const looks = [replica, next].map(({ types: state }) =>
      jest.spyOn(state, 'list'),
    );
    // What the first replica has built, it sees only when the other has built it again.
    looks[0].mockImplementationOnce(look).mockImplementation(async () => {
      await until(isBuiltByNext);
      return look();
    });
    replica.start();
    await replica.waitForBuild(source.type);
    next.start();
    await until(isBuiltByNext);

    looks.forEach(spy => spy.mockClear());
    await until(async () =>
      looks.every(({ mock }) => mock.calls.length > 3) ? true : undefined,
    );

    expect(readAll).toHaveBeenCalledTimes(2);
    expect((await replica.types.find(source.type))?.format).toBe('2');
  });

  it('remembers when what is the same changed', async () => {
    replica.start();
    const built = await replica.waitForBuild(source.type);
    const readTimes = async () => {
      const groups = await replica.groups.find(source.type, ['a', 'b']);
      return [...groups.values()].map(({ changedAt }) => changedAt);
    };
    const [a, b] = await readTimes();

    source.put('b', 'Buoy');
    await replica.builder.request(source.type);
    await replica.waitForBuild(source.type, built);

    const [aLater, bLater] = await readTimes();
    expect(aLater).toBe(a);
    expect(bLater).toBeGreaterThan(b);
  });

  it('builds once where two replicas start', async () => {
    const readAll = jest.spyOn(source, 'readAll');
    const other = await make({ owner: 'other' });

    replica.start();
    other.start();
    await replica.waitForBuild(source.type);
    await until(async () =>
      [replica, other].some(({ logger }) => logger.info.mock.calls.length > 0)
        ? true
        : undefined,
    );

    expect(readAll).toHaveBeenCalledTimes(1);
  });

  it('loses no change, and keeps what is removed away, however it is read meanwhile', async () => {
    source.put('c', 'Cannon');
    replica.start();
    const built = await replica.waitForBuild(source.type);
    let isOpen = false;
    source.pause = async read => {
      if (read === 'c') {
        await until(async () => (isOpen ? true : undefined));
      }
    };

    await replica.builder.request(source.type);
    await until(async () =>
      (await replica.types.find(source.type))?.buildingUntil ? true : undefined,
    );
    source.put('a', 'Almanac');
    source.titles.delete('b');
    source.put('d', 'Dinghy');
    await replica.follower.add(source.type, ['a', 'b', 'd']);
    await replica.waitForTitles(source.type, ['Almanac', 'Cannon', 'Dinghy']);
    isOpen = true;
    await replica.waitForBuild(source.type, built);

    await replica.waitForTitles(source.type, ['Almanac', 'Cannon', 'Dinghy']);
    await until(async () =>
      (await replica.changes.findNextDue()) === undefined ? true : undefined,
    );
    expect(await replica.listTitles(source.type)).toEqual([
      'Almanac',
      'Cannon',
      'Dinghy',
    ]);
    expect((await replica.groups.count()).get(source.type)).toEqual({
      groups: 3,
      documents: 3,
    });
  });

  it('waits with the swap until nobody writes', async () => {
    let isOpen = false;
    source.pauseRead = async () => {
      await until(async () => (isOpen ? true : undefined));
    };
    const other = await make({ owner: 'other' });
    source.put('a', 'Almanac');
    other.follower.start();
    await other.follower.add(source.type, ['a']);
    await until(async () => (source.reads.length > 0 ? true : undefined));

    replica.builder.start();
    await until(async () =>
      (await replica.types.isLeased('swap', source.type, Date.now()))
        ? true
        : undefined,
    );
    const before = await store.describe();
    isOpen = true;
    await replica.waitForBuild(source.type);

    expect(before.map(({ type }) => type)).not.toContain(source.type);
    await replica.waitForTitles(source.type, ['Almanac', 'Bollard']);
  });

  it('tries again what fails, tells it once, and leaves the index as it was', async () => {
    replica.start();
    const built = await replica.waitForBuild(source.type);
    let failures = 3;
    source.pause = async read => {
      if (read === 'a' && failures > 0) {
        failures -= 1;
        throw new Error('The source is away');
      }
    };

    await replica.builder.request(source.type);
    await until(async () =>
      (await replica.types.find(source.type))?.error ? true : undefined,
    );
    const meanwhile = await replica.listTitles(source.type);
    await replica.waitForBuild(source.type, built);

    expect(meanwhile).toEqual(['Anchor', 'Bollard']);
    expect(failures).toBe(0);
    expect(replica.logger.warn.mock.calls).toEqual([
      [
        'Could not build an index; it is tried again',
        { type: source.type, cause: 'Error: The source is away' },
      ],
    ]);
    expect((await replica.types.find(source.type))?.error).toBeUndefined();
  });

  it('goes on without a group that cannot be read, keeps what there is of it and tries it again', async () => {
    source.put('c', 'Cannon');
    replica.start();
    const built = await replica.waitForBuild(source.type);
    const readError = async () =>
      (await replica.types.find(source.type))?.error?.message;
    source.put('a', 'Almanac');
    source.put('b', 'Berth');
    source.put('d', 'Dinghy');
    source.faults.set('b', 'It answers 500');
    source.faults.set('d', 'It answers 500');

    await replica.builder.request(source.type);
    await replica.waitForBuild(source.type, built);

    expect(await replica.listTitles(source.type)).toEqual([
      'Almanac',
      'Bollard',
      'Cannon',
    ]);
    expect((await replica.groups.count()).get(source.type)).toEqual({
      groups: 3,
      documents: 3,
    });
    await until(async () =>
      /^[bd]: Error: It answers 500$/.test((await readError()) ?? '')
        ? true
        : undefined,
    );
    // What others change meanwhile does not mend it.
    source.put('c', 'Capstan');
    await replica.follower.add(source.type, ['c']);
    await replica.waitForTitles(source.type, ['Almanac', 'Bollard', 'Capstan']);
    expect(await readError()).toMatch('It answers 500');
    source.faults.delete('d');
    await replica.waitForTitles(source.type, [
      'Almanac',
      'Bollard',
      'Capstan',
      'Dinghy',
    ]);
    expect(await readError()).toMatch('It answers 500');

    source.faults.clear();
    await replica.waitForTitles(source.type, [
      'Almanac',
      'Berth',
      'Capstan',
      'Dinghy',
    ]);
    await until(async () => ((await readError()) ? undefined : true));
  });

  it('writes anew what was kept, although the source has it as it was', async () => {
    replica.start();
    const built = await replica.waitForBuild(source.type);
    source.faults.set('b', 'It answers 500');
    await replica.builder.request(source.type);
    const again = await replica.waitForBuild(source.type, built);
    const write = jest.spyOn(store, 'write');

    source.faults.clear();
    await until(async () =>
      write.mock.calls.some(([, groups]) => groups[0].ref === 'b')
        ? true
        : undefined,
    );

    expect(again).toBeGreaterThan(built);
    await replica.waitForTitles(source.type, ['Anchor', 'Bollard']);
  });

  it('builds nothing while more cannot be read than some groups', async () => {
    replica.start();
    const built = await replica.waitForBuild(source.type);
    for (let index = 0; index < 21; index++) {
      source.put(`away-${index}`, 'Never seen');
      source.faults.set(`away-${index}`, 'It answers 503');
    }

    await replica.builder.request(source.type);
    await until(async () =>
      (await replica.types.find(source.type))?.error ? true : undefined,
    );

    expect(await replica.types.find(source.type)).toMatchObject({
      builtAt: built,
      error: {
        message:
          'Error: 21 groups could not be read, such as away-0: It answers 503',
      },
    });
    expect(await replica.listTitles(source.type)).toEqual([
      'Anchor',
      'Bollard',
    ]);
  });

  it('heals when the engine is away at the start, and in the middle of a swap', async () => {
    const interrupted = await store.startRebuild(source.type);
    const start = jest
      .spyOn(store, 'startRebuild')
      .mockRejectedValueOnce(new Error('The engine is away'))
      .mockResolvedValueOnce({
        ...interrupted,
        commit: async () => {
          throw new Error('The engine went away');
        },
      });

    replica.start();
    await replica.waitForBuild(source.type);

    expect(start).toHaveBeenCalledTimes(3);
    expect(await replica.listTitles(source.type)).toEqual([
      'Anchor',
      'Bollard',
    ]);
  });

  it('takes over from a replica that is gone', async () => {
    const gone = Date.now() - LEASE_MS + 300;
    for (const work of ['build', 'swap', 'follow'] as const) {
      await replica.types.lease(work, source.type, 'gone', gone);
    }

    replica.start();
    await replica.waitForBuild(source.type);

    expect(await replica.listTitles(source.type)).toEqual([
      'Anchor',
      'Bollard',
    ]);
  });

  it('puts nothing in place of an index after it was taken over', async () => {
    source.pause = async read => {
      if (read === 'b') {
        // As if it had been asleep for longer than its lease.
        await knex('search_types')
          .where({ type: source.type })
          .update({ build_leased_until: 1 });
        await replica.types.lease('build', source.type, 'other', Date.now());
      }
    };

    replica.builder.start();
    await until(async () =>
      replica.logger.warn.mock.calls.length > 0 ? true : undefined,
    );

    expect(replica.logger.warn.mock.calls[0][1]).toMatchObject({
      cause: expect.stringContaining('Another replica may build the index'),
    });
    expect((await store.describe()).map(({ type }) => type)).not.toContain(
      source.type,
    );
  });

  it('stops in the middle of a build, and leaves it to others', async () => {
    let stopping: Promise<void> | undefined;
    source.pause = async read => {
      if (read === 'a') {
        stopping = replica.stop();
      }
    };

    replica.start();
    await until(async () => (stopping ? true : undefined));
    await stopping;
    const left = await replica.types.find(source.type);
    const other = await make({ owner: 'other' });
    source.pause = async () => {};
    other.start();
    await other.waitForBuild(source.type);

    expect(left).toMatchObject({ builtAt: undefined, buildingUntil: 0 });
    expect(await other.listTitles(source.type)).toEqual(['Anchor', 'Bollard']);
    expect(replica.logger.warn).not.toHaveBeenCalled();
  });

  describe('where sources were switched off', () => {
    const DAY_MS = 24 * 60 * 60_000;
    let off: MapSource;

    /** Builds indexes of two sources, of which one is switched off then. */
    const switchOff = async () => {
      off = new MapSource(`off-${types}`);
      off.put('x', 'Xebec');
      const before = await make({ owner: 'before', sources: [source, off] });
      before.start();
      await before.waitForBuild(source.type);
      await before.waitForBuild(off.type);
      await before.changes.add(off.type, ['y'], { now: 1, due: NEVER });
      await before.stop();
      return before;
    };
    const isKnown = async () => ({
      state: await replica.types.find(off.type),
      groups: (await replica.groups.count()).get(off.type),
      pending: (await replica.changes.count()).get(off.type),
      titles: await replica.listTitles(off.type),
    });

    it('takes away what no replica claims any more', async () => {
      const before = await switchOff();
      await before.types.claim([off.type], Date.now() - DAY_MS);

      replica.builder.start();
      await until(async () =>
        (await replica.types.find(off.type)) ? undefined : true,
      );

      expect(await isKnown()).toEqual({
        state: undefined,
        groups: undefined,
        pending: undefined,
        titles: [],
      });
      expect((await store.describe()).map(({ type }) => type)).not.toContain(
        off.type,
      );
      expect(await replica.listTitles(source.type)).toEqual([
        'Anchor',
        'Bollard',
      ]);
    });

    it('leaves what another replica claims, or is at work on', async () => {
      const before = await switchOff();
      const last = new MapSource(`zz-${types}`);
      await before.types.claim([last.type], Date.now() - DAY_MS);
      await before.types.claim([off.type], Date.now() - DAY_MS);
      await before.types.lease('build', off.type, 'before', Date.now());
      const waitForLast = () =>
        until(async () =>
          (await replica.types.find(last.type)) ? undefined : true,
        );

      replica.builder.start();
      await waitForLast();
      const atWork = await isKnown();
      await before.types.claim([off.type], Date.now());
      await before.types.release('build', off.type, 'before');
      await before.types.claim([last.type], Date.now() - DAY_MS);
      await waitForLast();

      for (const known of [atWork, await isKnown()]) {
        expect(known).toMatchObject({
          state: { type: off.type },
          groups: { documents: 1 },
          titles: ['Xebec'],
        });
      }
    });

    it('leaves the documents to a stock collator that brings them now', async () => {
      const before = await switchOff();
      await before.types.claim([off.type], Date.now() - DAY_MS);

      const next = await make({ collated: [off.type] });
      next.builder.start();
      await until(async () =>
        (await replica.types.find(off.type)) ? undefined : true,
      );

      expect(await isKnown()).toMatchObject({
        groups: undefined,
        titles: ['Xebec'],
      });
    });

    it('tries again while the engine is away, and tells it once', async () => {
      const before = await switchOff();
      await before.types.claim([off.type], Date.now() - DAY_MS);
      jest
        .spyOn(store, 'drop')
        .mockRejectedValueOnce(new Error('The engine is away'))
        .mockRejectedValueOnce(new Error('The engine is away'));

      replica.builder.start();
      await until(async () =>
        (await replica.types.find(off.type)) ? undefined : true,
      );

      expect(await replica.listTitles(off.type)).toEqual([]);
      expect(replica.logger.warn.mock.calls).toEqual([
        [
          'Could not take away an index that no source brings any more; it is tried again',
          { type: off.type, cause: 'Error: The engine is away' },
        ],
      ]);
    });
  });

  it('heals an index that was deleted by hand', async () => {
    replica.start();
    const built = await replica.waitForBuild(source.type);

    await store.drop(source.type);
    await replica.damage.run();
    const once = await replica.types.find(source.type);
    await replica.damage.run();
    await replica.waitForBuild(source.type, built);

    expect(once?.isWanted).toBe(false);
    expect(await replica.listTitles(source.type)).toEqual([
      'Anchor',
      'Bollard',
    ]);
    expect(replica.logger.warn).toHaveBeenCalledTimes(1);
  });
});
