import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { openDatabase } from '../database/openDatabase';
import { ADA, BEN } from './__testUtils__/startApi';
import {
  CART,
  LEDGER,
  makeHost,
  PAY,
  SHOP,
  startEntities,
} from './__testUtils__/startEntities';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('entities on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
  });

  const refsOf = (body: { items: { entityRef: string }[] }) =>
    body.items.map(({ entityRef }) => entityRef);

  it('feeds changes without gaps, and tells of what is gone', async () => {
    const host = makeHost();
    const api = await startEntities(knex, {
      readable: { [BEN]: [SHOP, LEDGER] },
      host,
    });
    const read = async (cursor?: string, user?: string, limit = 2) => {
      const since = cursor ? `&since=${cursor}` : '';
      return (await api.get(`/changes?limit=${limit}${since}`, user)).body;
    };

    const refs: string[] = [];
    let page = await read();
    refs.push(...refsOf(page));
    while (page.hasMore) {
      page = await read(page.cursor);
      refs.push(...refsOf(page));
    }
    expect([...refs].sort()).toEqual([
      PAY,
      CART,
      LEDGER,
      SHOP,
      'system:default/shop',
    ]);
    expect((await read(page.cursor)).items).toEqual([]);

    host.put('acme/store', { ref: LEDGER, spec: { type: 'service' } });
    api.clock.advance(24 * 60 * 60_000);
    await api.replica.run();

    const next = await read(page.cursor, ADA, 100);
    expect(
      next.items.map((item: any) => `${item.type} ${item.entityRef}`).sort(),
    ).toEqual([
      `changed ${LEDGER}`,
      `removed ${PAY}`,
      'removed system:default/shop',
    ]);
    const bens = await read(page.cursor, BEN, 100);
    expect(refsOf(bens)).toEqual([LEDGER]);
    expect(bens.cursor).toBe(next.cursor);
  });
});
