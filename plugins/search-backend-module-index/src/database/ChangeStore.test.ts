import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ChangeStore } from './ChangeStore';
import { openDatabase } from './openDatabase';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
/** A time as it is now: longer than 32 bits. */
const NOW = 1_790_000_000_000;

describe.each(databases.eachSupportedId())('ChangeStore on %s', id => {
  let changes: ChangeStore;

  beforeEach(async () => {
    changes = new ChangeStore(
      await openDatabase(
        mockServices.database({ knex: await databases.init(id) }),
      ),
    );
  });

  const refsOf = (found: readonly { ref: string }[]) =>
    found.map(({ ref }) => ref);

  it('lists what is due, longest first', async () => {
    await changes.add('note', ['b', 'a', 'a'], { now: NOW, due: NOW + 10 });
    await changes.add('note', ['later'], { now: NOW, due: NOW + 11 });
    await changes.add('note', ['first'], { now: NOW, due: NOW });
    await changes.add('other', ['x'], { now: NOW, due: NOW + 20 });

    const due = await changes.listDue('note', NOW + 10, 10);

    expect(refsOf(due)).toEqual(['first', 'a', 'b']);
    expect(due[0]).toEqual({
      type: 'note',
      ref: 'first',
      since: NOW,
      looks: 0,
      failures: 0,
      version: 1,
    });
    expect(refsOf(await changes.listDue('note', NOW + 10, 1))).toEqual([
      'first',
    ]);
    expect(await changes.listDueTypes(NOW + 10)).toEqual(['note']);
    expect(await changes.findNextDue()).toBe(NOW);
  });

  it('lists what is new before what was looked at', async () => {
    await changes.add('note', ['a', 'b'], { now: NOW, due: NOW });
    await changes.postpone(await changes.listDue('note', NOW, 10), () => ({
      due: NOW + 1,
      looks: 1,
      failures: 0,
    }));
    await changes.add('note', ['c'], { now: NOW, due: NOW + 2 });

    const due = await changes.listDue('note', NOW + 3, 10);

    expect(refsOf(due)).toEqual(['c', 'a', 'b']);
  });

  it('keeps what changes again while it is looked at', async () => {
    await changes.add('note', ['a', 'b'], { now: NOW, due: NOW });
    const seen = await changes.listDue('note', NOW, 10);
    await changes.add('note', ['a'], { now: NOW + 5, due: NOW + 5 });

    await changes.postpone(seen, () => ({
      due: NOW + 100,
      looks: 1,
      failures: 0,
    }));
    await changes.finish(seen);

    const [left, ...none] = await changes.listDue('note', NOW + 100, 10);
    expect(none).toEqual([]);
    expect(left).toMatchObject({ ref: 'a', since: NOW, looks: 0, version: 2 });
  });

  it('has looked at what is suspect, which is no change of its own', async () => {
    await changes.add('note', ['a', 'fails'], { now: NOW, due: NOW });
    const seen = await changes.listDue('note', NOW, 10);
    await changes.postpone(seen, ({ ref }) => ({
      due: NOW + 1_000,
      looks: 1,
      failures: ref === 'fails' ? 1 : 0,
    }));

    await changes.suspect('note', ['a', 'fails', 'new'], NOW + 5);

    expect(await changes.listDue('note', NOW + 5, 10)).toMatchObject([
      { ref: 'new', since: NOW + 5, looks: 0, version: 1 },
      { ref: 'a', since: NOW, looks: 1, version: 1 },
    ]);
  });

  it('takes many at once', async () => {
    const refs = Array.from({ length: 1_001 }, (_, index) => `ref-${index}`);

    await changes.add('note', refs, { now: NOW, due: NOW });
    await changes.add('note', [], { now: NOW, due: NOW });

    expect(await changes.count()).toEqual(
      new Map([['note', { pending: 1_001, since: NOW }]]),
    );
  });

  it('does not count what was the same when it was looked at', async () => {
    await changes.add('note', ['a'], { now: NOW, due: NOW });
    await changes.postpone(await changes.listDue('note', NOW, 10), () => ({
      due: NOW + 1_000,
      looks: 1,
      failures: 0,
    }));

    expect(await changes.count()).toEqual(new Map());
  });

  it('hastens what waits, but not what fails', async () => {
    await changes.add('note', ['a', 'b'], { now: NOW, due: NOW });
    await changes.postpone(
      await changes.listDue('note', NOW, 10),
      ({ ref }) => ({
        due: NOW + 1_000,
        looks: 1,
        failures: ref === 'b' ? 1 : 0,
      }),
    );

    await changes.hasten('note', NOW + 1);

    expect(refsOf(await changes.listDue('note', NOW + 1, 10))).toEqual(['a']);
  });

  it('knows what fails until it is looked at, also if it changes again', async () => {
    const fail = async (failures: number) =>
      changes.postpone(await changes.listDue('note', NOW, 10), () => ({
        due: NOW,
        looks: 0,
        failures,
      }));
    await changes.add('note', ['a'], { now: NOW, due: NOW });
    const before = await changes.hasFailing('note');

    await fail(2);
    await changes.add('note', ['a'], { now: NOW, due: NOW });

    expect(before).toBe(false);
    expect(await changes.hasFailing('note')).toBe(true);
    expect(await changes.hasFailing('other')).toBe(false);
    await fail(0);
    expect(await changes.hasFailing('note')).toBe(false);
  });

  it('drops a type', async () => {
    await changes.add('note', ['a'], { now: NOW, due: NOW });

    await changes.drop('note');

    expect(await changes.findNextDue()).toBeUndefined();
  });
});
