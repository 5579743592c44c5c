import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { SearchStore } from '@fairway/search-node';
import { Knex } from 'knex';
import { makeReplica } from '../__testUtils__/makeReplica';
import { MapSource } from '../__testUtils__/MapSource';
import { openStore } from '../__testUtils__/openStore';
import { until } from '../__testUtils__/until';
import { openDatabase } from '../database/openDatabase';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const ENTITIES = 'software-catalog';
const DOCS = 'techdocs';

type Replica = Awaited<ReturnType<typeof makeReplica>>;

class EntityNotes extends MapSource {
  concerns(ref: string) {
    return !ref.startsWith('user:');
  }
}

describe.each(databases.eachSupportedId())('dependants with %s', id => {
  let store: SearchStore;
  let entities: MapSource;
  let docs: MapSource;
  let knex: Knex;
  let replica: Replica;
  const replicas: Replica[] = [];

  const make = async (owner: string) => {
    const sources = [docs, entities];
    const made = await makeReplica({ knex, store, sources, owner });
    replicas.push(made);
    return made;
  };

  beforeEach(async () => {
    ({ store } = await openStore());
    entities = new EntityNotes(ENTITIES);
    docs = new EntityNotes(DOCS);
    knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
    replica = await make('this');
  });

  afterEach(() => Promise.all(replicas.splice(0).map(one => one.stop())));

  /** Notes changes as they are told, of which nothing can be read yet. */
  const tell = async (...refs: string[]) => {
    await replica.follower.add(ENTITIES, refs);
    await replica.follower.add(DOCS, refs);
  };
  const isDone = (type: string) =>
    until(async () =>
      (await replica.changes.listDue(type, Number.MAX_SAFE_INTEGER, 1))
        .length === 0
        ? true
        : undefined,
    );
  const countReads = (source: MapSource, ref: string) =>
    source.reads.filter(refs => refs.includes(ref)).length;

  it('are asked once, when their entity has come through the catalog', async () => {
    replica.follower.start();
    await tell('a', 'b');
    await until(async () => (countReads(entities, 'a') > 1 ? true : undefined));
    const before = docs.reads.flat();

    entities.put('a', 'Anchor');
    docs.put('a', 'How to drop it');
    entities.put('b', 'Bollard');
    await replica.waitForTitles(DOCS, ['How to drop it']);
    await isDone(DOCS);

    expect(before).toEqual([]);
    expect(docs.reads.flat().sort()).toEqual(['a', 'b']);
    expect(await replica.listTitles(ENTITIES)).toEqual(['Anchor', 'Bollard']);
  });

  it('are asked for as long as a change may come through that entities do not show', async () => {
    entities.put('a', 'Anchor');
    docs.put('a', 'First');
    replica.follower.start();
    await tell('a');
    await replica.waitForTitles(DOCS, ['First']);
    await isDone(ENTITIES);

    await tell('a');
    const read = countReads(docs, 'a');
    await until(async () => (countReads(docs, 'a') > read ? true : undefined));
    docs.put('a', 'Second');

    expect(await replica.waitForTitles(DOCS, ['Second'])).toEqual(['Second']);
  });

  it('are not left with what they read before their entity came through', async () => {
    entities.put('a', 'Anchor');
    docs.put('a', 'First');
    replica.follower.start();
    await tell('a');
    await replica.waitForTitles(DOCS, ['First']);
    await isDone(ENTITIES);
    await isDone(DOCS);
    const other = await make('other');
    // Another replica writes the entity while this one reads the docs.
    docs.pauseRead = async () => {
      docs.pauseRead = async () => {};
      entities.put('a', 'Almanac');
      docs.put('a', 'Second');
      other.follower.start();
      await isDone(ENTITIES);
    };

    await tell('a');

    expect(await replica.waitForTitles(DOCS, ['Second'])).toEqual(['Second']);
  });

  it('are asked for an entity that nobody told them of', async () => {
    entities.put('a', 'Anchor');
    entities.put('user:default/ana', 'Ana');
    docs.put('a', 'How to drop it');
    replica.follower.start();

    await replica.follower.add(ENTITIES, ['a', 'user:default/ana']);

    await replica.waitForTitles(DOCS, ['How to drop it']);
    await isDone(DOCS);
    expect(docs.reads).toEqual([['a']]);
  });

  it('end with their entity', async () => {
    entities.put('a', 'Anchor');
    docs.put('a', 'How to drop it');
    replica.follower.start();
    await tell('a');
    await replica.waitForTitles(DOCS, ['How to drop it']);

    entities.titles.clear();
    docs.titles.clear();
    await tell('a');

    expect(await replica.waitForTitles(DOCS, [])).toEqual([]);
    expect(await replica.waitForTitles(ENTITIES, [])).toEqual([]);
  });
});
