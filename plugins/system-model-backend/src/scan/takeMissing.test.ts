import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { emptyTables } from '../__testUtils__/emptyTables';
import { DAY_MS, HOUR_MS } from '../__testUtils__/makeReplica';
import { makeScans } from '../__testUtils__/makeScans';
import { openDatabase } from '../database/openDatabase';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('takeMissing with %s', id => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
  });

  beforeEach(() => emptyTables(knex));

  it('deletes nothing because a list came back empty', async () => {
    const { clock, fill, host, listRefs, make } = makeScans(knex);
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
    const { clock, fill, host, listRefs, make } = makeScans(knex);
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
    await replica.pipeline.confirm('memory');
    await replica.worker.mergeAll();

    expect(held?.heldBack).toMatch('11 of 30 collections');
    expect(refs).toHaveLength(30);
    expect(await listRefs()).toHaveLength(19);
    expect((await replica.sources.find('memory'))?.heldBack).toBeUndefined();
  });

  it('takes away what is missing after a while, and what the host says is gone at once', async () => {
    const { clock, fill, host, listChanges, listRefs, make } = makeScans(knex);
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
});
