import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { openDatabase } from '../database/openDatabase';
import { ADA, BEN } from './__testUtils__/startApi';
import { CARL, PATH, SHOP, startEdits } from './__testUtils__/startEdits';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('edits on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
  });

  describe('settlements', () => {
    it('lists a conflict until its owner chooses, and again when that is taken back', async () => {
      const api = await startEdits(knex);
      const list = async () =>
        (await api.get(`/conflicts?owner=${ADA}`)).body.items;
      const [conflict] = await list();
      const { pointer, chosen } = conflict.fields[0];

      const settled = await api
        .put(`${PATH}/settlements`)
        .send({ pointer, source: 'git' });
      await api.find();
      const after = await list();
      const { body } = await api.get(`${PATH}/provenance`);
      const taken = await api.delete(
        `${PATH}/settlements?pointer=${encodeURIComponent(pointer)}`,
      );
      await api.find();

      expect(conflict).toMatchObject({
        entityRef: SHOP,
        title: 'Shop',
        owner: ADA,
        fields: [{ pointer: '/spec/type', isConflict: true }],
      });
      expect(chosen.source).toBe('git');
      expect(settled.status).toBe(204);
      expect(after).toEqual([]);
      expect(
        body.provenance.find((one: any) => one.pointer === pointer).settled,
      ).toEqual({ by: ADA, at: expect.any(String) });
      expect(taken.status).toBe(204);
      expect(await list()).toHaveLength(1);
      expect(
        api.events.map(({ eventId, status }) => [eventId, status]),
      ).toEqual([
        ['settle', 'succeeded'],
        ['unsettle', 'succeeded'],
      ]);
    });

    it('leaves others alone: who neither owns it nor has the permission, who may not read it, who asks for other owners', async () => {
      const api = await startEdits(knex);
      const settle = (user: string) =>
        api
          .put(`${PATH}/settlements`, user)
          .send({ pointer: '/spec/type', source: 'git' });

      expect((await settle(BEN)).status).toBe(403);
      expect((await settle(CARL)).status).toBe(404);
      expect(
        (await api.delete(`${PATH}/settlements?pointer=/spec/type`, BEN))
          .status,
      ).toBe(403);
      expect((await api.get('/conflicts?owner=team-z')).body.items).toEqual([]);
      expect((await api.get('/conflicts', CARL)).body.items).toEqual([]);
      expect(await knex('settlements')).toEqual([]);
    });

    it.each([
      [{ pointer: '/spec/none', source: 'git' }, 'no field /spec/none'],
      [{ pointer: '/spec/type', source: 'x' }, 'expected one of git'],
      [{ pointer: 'spec', source: 'git' }, 'JSON Pointer'],
      [{}, 'pointer'],
    ])('refuses %j', async (body, expected) => {
      const api = await startEdits(knex);

      const response = await api.put(`${PATH}/settlements`).send(body);

      expect(response.status).toBe(400);
      expect(response.body.error.message).toContain(expected);
    });

    it('lists what may no longer be true to those who may read it', async () => {
      const api = await startEdits(knex);
      api.clock.advance(8 * 24 * 60 * 60_000);
      await api.replica.worker.mergeAll();

      const { body } = await api.get(`/stale?owner=${ADA}`);

      expect(body.items).toEqual([
        expect.objectContaining({ entityRef: SHOP, owner: ADA }),
      ]);
      expect(body.items[0].fields[0].chosen.staleBecause).toEqual({
        kind: 'age',
        maxAgeSeconds: 7 * 24 * 60 * 60,
      });
      expect((await api.get('/stale', CARL)).body.items).toEqual([]);
    });

    it('says that there is nothing to take back', async () => {
      const api = await startEdits(knex);

      const response = await api.delete(
        `${PATH}/settlements?pointer=/spec/type`,
      );

      expect(response.status).toBe(404);
    });
  });
});
