import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { MemoryHost } from '../__testUtils__/MemoryHost';
import { openDatabase } from '../database/openDatabase';
import { assertDescribed } from '../router/__testUtils__/assertDescribed';
import { startApi } from '../router/__testUtils__/startApi';
import { WorkloadIssuer } from './__testUtils__/WorkloadIssuer';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const PORTAL = 'https://portal.test';
const SHOP = 'component:default/shop';
const PUSH = {
  entityRef: SHOP,
  run: { id: '42' },
  facts: { version: '1.4.2' },
};
const HOUR_MS = 60 * 60_000;

describe.each(databases.eachSupportedId())(
  'pushes by tokens of an OpenID Connect provider, on %s',
  id => {
    let knex: Knex;
    let issuer: WorkloadIssuer;

    beforeEach(async () => {
      issuer = await WorkloadIssuer.start(['acme/shop', 'acme/cart']);
      knex = await openDatabase(
        mockServices.database({ knex: await databases.init(id) }),
      );
    });

    afterEach(() => issuer.stop());

    const start = async () => {
      const host = new MemoryHost({ stepSize: 100 });
      host.put('acme/shop', { ref: SHOP, spec: { type: 'service' } });
      host.put('acme/cart', { ref: 'component:default/cart' });
      const api = await startApi({
        knex,
        host,
        // The issuer knows no other time.
        now: Date.now(),
        systemModel: {
          push: {
            issuers: [
              {
                issuer: issuer.url,
                audience: PORTAL,
                repositoryClaim: 'repository',
                baseUrl: 'https://git.test',
              },
            ],
          },
        },
      });
      await api.replica.run();
      await knex('collections').update({
        url: knex.raw(`'https://git.test/' || key`),
      });
      return {
        ...api,
        push: async (token: string) =>
          await request(api.server)
            .post('/api/system-model/v1/observations')
            .set('Authorization', `Bearer ${token}`)
            .set('Content-Type', 'application/json')
            .send(JSON.stringify(PUSH))
            .expect(assertDescribed),
        countPushed: async () =>
          (await knex('manifests').where({ source: 'push' })).length,
      };
    };

    it('finds its keys, and takes what pipelines of the repository tell', async () => {
      const api = await start();
      const token = await issuer.issue('acme/shop', PORTAL);

      const first = await api.push(token);
      const again = await api.push(token);

      expect(first.status).toBe(200);
      expect(first.body).toEqual({
        entityRef: SHOP,
        repository: 'https://git.test/acme/shop',
        isChanged: true,
      });
      expect(again.status).toBe(401);
      expect(api.events[0].meta.by).toBe(`workload:${issuer.url} acme/shop`);
      await api.replica.worker.mergeAll();
      const { body } = await api.get('/entities/by-ref/component/default/shop');
      expect(body.entity.spec).toMatchObject({ build: { version: '1.4.2' } });
    });

    it('follows it to other keys, and forgets those that it took back', async () => {
      const api = await start();
      const tokens = [
        await issuer.issue('acme/shop', PORTAL),
        await issuer.issue('acme/shop', PORTAL),
      ];
      expect((await api.push(tokens[0])).status).toBe(200);

      await issuer.rotate();
      const rotated = await issuer.issue('acme/shop', PORTAL);
      const tooEarly = await api.push(rotated);
      api.clock.advance(30_000);
      const later = await api.push(rotated);
      const withOldKey = await api.push(tokens[1]);

      expect(tooEarly.status).toBe(401);
      expect(later.status).toBe(200);
      expect(withOldKey.status).toBe(401);
    });

    it('refuses tokens for others, of others, and of before', async () => {
      const api = await start();
      const forOthers = await issuer.issue('acme/shop', 'https://other.test');
      const ofOthers = await issuer.issue('acme/cart', PORTAL);
      const old = await issuer.issue('acme/shop', PORTAL);

      const answers = [await api.push(forOthers), await api.push(ofOthers)];
      api.clock.advance(HOUR_MS + 61_000);
      answers.push(await api.push(old));

      expect(
        answers.map(({ body, status }) => [status, body.error.message]),
      ).toEqual([
        [401, expect.stringContaining('"aud"')],
        [403, expect.stringContaining('https://git.test/acme/cart')],
        [401, expect.stringContaining('"exp"')],
      ]);
      expect(await api.countPushed()).toBe(0);
    });

    it('waits for it while it is away', async () => {
      const api = await start();
      const token = await issuer.issue('acme/shop', PORTAL);
      await issuer.stop();

      const { body, status } = await api.push(token);

      expect(status).toBe(503);
      expect(body.error.message).toContain('could not be read');
      expect(await api.countPushed()).toBe(0);
      issuer = await WorkloadIssuer.start([]);
    });
  },
);
