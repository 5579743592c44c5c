import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { makeComponent } from '../__testUtils__/makeComponent';
import { makeReplica } from '../__testUtils__/makeReplica';
import { MapSource } from '../__testUtils__/MapSource';
import { openStore } from '../__testUtils__/openStore';
import { openDatabase } from '../database/openDatabase';
import { RemovalCheck } from './RemovalCheck';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const NOW = 1_790_000_000_000;

class EntityNotes extends MapSource {
  concerns() {
    return true;
  }
}

describe('RemovalCheck', () => {
  const refOf = (name: string) => `component:default/${name}`;

  async function start(inCatalog: string[], inIndex: string[]) {
    const entities: Entity[] = inCatalog.map(name => makeComponent(name));
    const catalog: CatalogService = catalogServiceMock({ entities });
    const { store } = await openStore();
    const sources = [
      new EntityNotes('software-catalog'),
      new EntityNotes('docs'),
      new MapSource('others'),
    ];
    const replica = await makeReplica({
      knex: await openDatabase(
        mockServices.database({ knex: await databases.init('SQLITE_3') }),
      ),
      store,
      sources,
    });
    for (const { type } of sources) {
      await replica.types.finishBuild(type, { now: NOW, format: '1' });
      await replica.groups.put(
        type,
        inIndex.map(name => ({
          ref: refOf(name),
          hash: '1',
          changedAt: 1,
          documents: 1,
        })),
      );
    }
    const check = new RemovalCheck({
      ...replica,
      auth: mockServices.auth(),
      catalog,
      sources: new Map(sources.map(source => [source.type, source])),
    });
    const stream = jest.spyOn(catalog, 'streamEntities');
    return {
      ...replica,
      stream,
      run: () => check.run(new AbortController().signal),
      listNoted: async (type: string) =>
        (await replica.changes.listDue(type, Date.now(), 1_000)).map(
          ({ ref }) => ref,
        ),
    };
  }

  it('notices what is gone, and of entities also what nobody told of', async () => {
    const { run, listNoted } = await start(['a', 'b'], ['a', 'x', 'y']);

    await run();

    expect(await listNoted('software-catalog')).toEqual(
      ['b', 'x', 'y'].map(refOf),
    );
    expect(await listNoted('docs')).toEqual(['x', 'y'].map(refOf));
    expect(await listNoted('others')).toEqual([]);
  });

  it('lists nothing as long as the numbers are the same', async () => {
    const { run, stream } = await start(['a', 'b'], ['a', 'b']);

    await run();

    expect(stream).not.toHaveBeenCalled();
  });

  it('notices it however much else changes, but not before that is done if it is too much', async () => {
    const { changes, run, listNoted } = await start(['a'], ['a', 'x']);
    const note = (count: number) =>
      changes.add(
        'software-catalog',
        Array.from({ length: count }, (_, index) => refOf(`c${index}`)),
        { now: NOW, due: Date.now() + 60_000 },
      );

    await note(101);
    await run();
    const first = await listNoted('software-catalog');
    await changes.drop('software-catalog');
    await note(100);
    await run();

    expect(first).toEqual([]);
    expect(await listNoted('software-catalog')).toEqual([refOf('x')]);
  });

  it('waits while the index is built', async () => {
    const { run, types, stream } = await start(['a'], []);
    await types.lease('build', 'software-catalog', 'one', Date.now());

    await run();
    await types.release('build', 'software-catalog', 'one');
    const before = stream.mock.calls.length;
    await run();

    expect(before).toBe(0);
    expect(stream).toHaveBeenCalledTimes(1);
  });
});
