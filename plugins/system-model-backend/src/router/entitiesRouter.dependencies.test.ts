import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { openDatabase } from '../database/openDatabase';
import { ADA, BEN } from './__testUtils__/startApi';
import {
  CART,
  LEDGER,
  PAY,
  SHOP,
  startEntities,
  STOCK,
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

  it('tells what an entity needs and what needs it, through circles and APIs', async () => {
    const api = await startEntities(knex);
    const ask = async (name: string, query: string) => {
      const { body } = await api.get(
        `/entities/by-ref/${name}/dependencies?${query}`,
      );
      return body.nodes.map((node: any) => [
        node.direction,
        node.depth,
        node.entityRef,
        node.isKnown,
      ]);
    };

    expect(await ask('component/default/shop', 'direction=down')).toEqual([
      ['self', 0, SHOP, true],
      ['down', 1, PAY, true],
      ['down', 1, CART, true],
      ['down', 2, LEDGER, true],
      ['down', 3, STOCK, false],
    ]);
    expect(
      await ask('component/default/shop', 'direction=down&depth=1'),
    ).toHaveLength(3);
    expect(
      await ask('component/default/ledger', 'direction=up&depth=9'),
    ).toEqual([
      ['self', 0, LEDGER, true],
      ['up', 1, PAY, true],
      ['up', 2, SHOP, true],
      ['up', 3, CART, true],
    ]);
    const { body } = await api.get(
      '/entities/by-ref/component/default/cart/dependencies?depth=1',
    );
    expect(body.edges).toEqual(
      expect.arrayContaining([
        { from: SHOP, to: CART, type: 'dependsOn' },
        { from: CART, to: SHOP, type: 'dependsOn' },
      ]),
    );
    expect(body.edges).toHaveLength(2);
    expect(body.isTruncated).toBe(false);
  });

  it('neither shows nor passes through dependencies that the caller may not read', async () => {
    const api = await startEntities(knex, {
      readable: { [ADA]: [SHOP, CART, LEDGER, STOCK], [BEN]: [] },
    });
    const path = '/entities/by-ref/component/default/shop/dependencies';

    const { body } = await api.get(path);
    const denied = await api.get(path, BEN);

    expect(body.nodes.map((node: any) => node.entityRef)).toEqual([
      SHOP,
      CART,
      CART,
    ]);
    expect(JSON.stringify(body)).not.toContain('pay');
    expect(denied.status).toBe(404);
  });
});
