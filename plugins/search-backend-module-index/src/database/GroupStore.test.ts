import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { GroupStore } from './GroupStore';
import { openDatabase } from './openDatabase';
import { GroupState } from './rows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** A time as it is now: longer than 32 bits. */
const NOW = 1_790_000_000_000;

function makeState(ref: string, hash = '1', documents = 1): GroupState {
  return { ref, hash, changedAt: NOW, documents };
}

describe.each(databases.eachSupportedId())('GroupStore on %s', id => {
  let groups: GroupStore;

  beforeEach(async () => {
    groups = new GroupStore(
      await openDatabase(
        mockServices.database({ knex: await databases.init(id) }),
      ),
    );
  });

  const listRefs = async (type: string) => {
    const refs: string[] = [];
    for await (const page of groups.listRefs(type)) {
      refs.push(...page);
    }
    return refs;
  };

  it('keeps what groups are made of', async () => {
    await groups.put('note', [makeState('a', '1', 2), makeState('b', '2', 0)]);
    await groups.put('other', [makeState('a', '3', 1)]);
    await groups.put('note', [makeState('a', '4', 5)]);

    expect(await groups.find('note', ['a', 'b', 'c'])).toEqual(
      new Map([
        ['a', makeState('a', '4', 5)],
        ['b', makeState('b', '2', 0)],
      ]),
    );
    expect(await groups.count()).toEqual(
      new Map([
        ['note', { groups: 2, documents: 5 }],
        ['other', { groups: 1, documents: 1 }],
      ]),
    );
  });

  it('removes, replaces and drops', async () => {
    await groups.put(
      'note',
      ['a', 'b', 'c'].map(ref => makeState(ref)),
    );
    await groups.put('other', [makeState('a', '1', 1)]);

    await groups.remove('note', ['b', 'x']);
    const removed = await listRefs('note');
    await groups.replaceAll(
      'note',
      new Map([
        ['c', makeState('c', '2', 3)],
        ['d', makeState('d', '1', 1)],
      ]),
    );
    const replaced = await listRefs('note');

    expect(removed).toEqual(['a', 'c']);
    expect(replaced).toEqual(['c', 'd']);
    expect(await groups.find('note', ['c'])).toEqual(
      new Map([['c', makeState('c', '2', 3)]]),
    );
    await groups.drop('note');
    expect(await listRefs('note')).toEqual([]);
    expect(await listRefs('other')).toEqual(['a']);
  });

  it('lists more than a page, whatever references are like', async () => {
    const refs = [
      ...Array.from(
        { length: 5_100 },
        (_, index) => `component:default/${index}`,
      ),
      'component:default/Ä',
      'component:default/a-b',
      'component:default/a_b',
      'component:default/a.b',
      'API:Default/A',
    ];

    await groups.put(
      'note',
      refs.map(ref => makeState(ref)),
    );

    const listed = await listRefs('note');
    expect(listed).toHaveLength(refs.length);
    expect(new Set(listed)).toEqual(new Set(refs));
    expect((await groups.find('note', refs)).size).toBe(refs.length);
  });
});
