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

  describe('overlays', () => {
    it('keeps what an owner says, shows who did, and takes it back field by field', async () => {
      const api = await startEdits(knex);
      const values = {
        description: 'Sells everything',
        tags: ['beta'],
        tier: '1',
        links: [{ url: 'https://runbook.test/shop', title: 'Runbook' }],
        contacts: [{ url: 'mailto:shop@acme.test', title: 'Team' }],
      };

      const edited = await api.put(`${PATH}/overlay`).send({ values });
      const { entity } = await api.find();
      const overlay = await api.get(`${PATH}/overlay`);
      await api.put(`${PATH}/overlay`).send({
        values: { links: [], tier: '2' },
      });
      const second = await api.get(`${PATH}/overlay`);
      const cleared = await api.delete(`${PATH}/overlay/contacts`);
      await api.delete(`${PATH}/overlay/description`);
      const third = await api.get(`${PATH}/overlay`);
      const left = await api.find();

      expect(edited.body).toEqual({ kind: 'stored' });
      expect(entity).toMatchObject({
        metadata: {
          description: 'Sells everything',
          links: [
            { url: 'https://runbook.test/shop', title: 'Runbook' },
            {
              url: 'mailto:shop@acme.test',
              title: 'Team',
              type: 'contact',
            },
          ].sort((a, b) => (a.url < b.url ? -1 : 1)),
        },
        spec: { tier: '1' },
      });
      expect([...entity.metadata.tags].sort()).toEqual(['beta', 'web']);
      expect(overlay.body).toMatchObject({
        entityRef: SHOP,
        mode: 'overlay',
        mayEdit: true,
        values,
      });
      expect(overlay.body.edits.tier).toEqual({
        by: ADA,
        at: '2026-11-26T12:00:00.000Z',
      });
      expect(second.body.values).toEqual({
        description: values.description,
        tags: values.tags,
        tier: '2',
        contacts: values.contacts,
      });
      expect(cleared.status).toBe(204);
      expect(third.body.values).toEqual({ tags: ['beta'], tier: '2' });
      expect(left.entity.metadata.description).toBe('Sells');
      expect(left.entity.metadata.links ?? []).toEqual([]);
    });

    it('takes out of lists what an owner says is not so, shows who did, and restores it', async () => {
      const api = await startEdits(knex);
      const put = (values: object) =>
        api.put(`${PATH}/overlay`).send({ values });
      const findTags = async () => (await api.find()).entity.metadata.tags;

      await put({ tags: ['beta', 'web'] });
      const edited = await put({
        removed: {
          tags: ['web', 'nobody-says'],
          links: ['https://a.test'],
          dependsOn: ['till'],
        },
      });
      const without = await findTags();
      const overlay = await api.get(`${PATH}/overlay`);
      const { body } = await api.get(`${PATH}/provenance`);
      const conflicts = await api.get(`/conflicts?owner=${ADA}`);
      await put({ tags: ['web'] });
      const saidAgain = await api.get(`${PATH}/overlay`);
      await put({ tags: [], removed: { tags: ['web'], dependsOn: [] } });
      const removedAgain = await findTags();
      const cleared = await api.delete(`${PATH}/overlay/tags`);
      const restored = await findTags();
      const last = await api.get(`${PATH}/overlay`);

      expect(edited.body).toEqual({ kind: 'stored' });
      expect(without).toEqual(['beta']);
      expect(overlay.body.values).toEqual({
        tags: ['beta'],
        removed: {
          tags: ['nobody-says', 'web'],
          links: ['https://a.test'],
          dependsOn: ['component:default/till'],
        },
      });
      expect(
        body.provenance.filter((field: any) =>
          field.pointer.startsWith('/metadata/tags/'),
        ),
      ).toEqual([
        expect.objectContaining({ pointer: '/metadata/tags/beta' }),
        {
          pointer: '/metadata/tags/web',
          isRemoved: true,
          isConflict: false,
          chosen: expect.objectContaining({
            value: null,
            place: { kind: 'overlay', by: ADA },
            firstSeenAt: '2026-11-26T12:00:00.000Z',
          }),
          others: [expect.objectContaining({ source: 'git', value: 'web' })],
        },
      ]);
      expect(
        conflicts.body.items[0].fields.map((field: any) => field.pointer),
      ).toEqual(['/spec/type']);
      expect(saidAgain.body.values).toEqual({
        tags: ['web'],
        removed: {
          tags: ['nobody-says'],
          links: ['https://a.test'],
          dependsOn: ['component:default/till'],
        },
      });
      expect(removedAgain ?? []).toEqual([]);
      expect(cleared.status).toBe(204);
      expect(restored).toEqual(['web']);
      expect(last.body.values).toEqual({
        removed: { links: ['https://a.test'] },
      });
    });

    it('leaves others alone', async () => {
      const api = await startEdits(knex);
      const edit = (user: string) =>
        api.put(`${PATH}/overlay`, user).send({ values: { tier: '1' } });

      expect((await edit(BEN)).status).toBe(403);
      expect((await edit(CARL)).status).toBe(404);
      expect((await api.delete(`${PATH}/overlay/tier`, BEN)).status).toBe(403);
      expect((await api.get(`${PATH}/overlay`, BEN)).body).toEqual({
        entityRef: SHOP,
        mode: 'overlay',
        mayEdit: false,
        values: {},
        edits: {},
      });
      expect((await api.get(`${PATH}/overlay`, CARL)).status).toBe(404);
      expect(await knex('overlays')).toEqual([]);
    });

    it('says that there is nothing to take back', async () => {
      const api = await startEdits(knex);
      await api
        .put(`${PATH}/overlay`)
        .send({ values: { links: [{ url: 'https://a.test' }] } });

      expect((await api.delete(`${PATH}/overlay/contacts`)).status).toBe(404);
      expect((await api.delete(`${PATH}/overlay/owner`)).status).toBe(400);
    });

    it.each([
      [{ values: {} }, 'at least one field'],
      [{ values: { owner: 'x' } }, 'owner'],
      [{ values: { tags: ['A b'] } }, 'lower-case'],
      [{ values: { links: [{ url: 'ftp://a.test' }] } }, 'https:'],
      [
        { values: { contacts: [{ url: 'https://a.test', type: 'x' }] } },
        'type',
      ],
      [{ values: { description: 'x'.repeat(10_001) } }, '10000'],
      [{ values: { removed: { owner: ['x'] } } }, 'removed'],
      [{ values: { removed: { tags: [1] } } }, 'removed.tags'],
      [
        {
          values: { removed: { links: [`https://a.test/${'x'.repeat(490)}`] } },
        },
        'too long',
      ],
      [JSON.parse('{"values":{"__proto__":{"tier":"1"}}}'), '__proto__'],
    ])('refuses %j', async (body, expected) => {
      const api = await startEdits(knex);

      const response = await api.put(`${PATH}/overlay`).send(body);

      expect(response.status).toBe(400);
      expect(response.body.error.message).toContain(expected);
    });
  });
});
