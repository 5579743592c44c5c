import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { emptyTables } from '../__testUtils__/emptyTables';
import { HOUR_MS } from '../__testUtils__/makeReplica';
import { component, makeScans, NOW } from '../__testUtils__/makeScans';
import { openDatabase } from '../database/openDatabase';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'SourceScanner with %s, when names change',
  id => {
    let knex: Knex;

    beforeAll(async () => {
      knex = await openDatabase(
        mockServices.database({ knex: await databases.init(id) }),
      );
    });

    beforeEach(() => emptyTables(knex));

    it('keeps since when values are known, other names and decisions over a rename', async () => {
      const { clock, host, listChanges, listRefs, make } = makeScans(knex);
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
      expect(
        market?.provenance.map(({ chosen }) => chosen.firstSeenAt),
      ).toEqual(market?.provenance.map(() => '2026-11-26T12:00:00.000Z'));
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
      const { clock, host, listRefs, make } = makeScans(knex);
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
      const { clock, format, host, listRefs, make } = makeScans(knex);
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
  },
);
