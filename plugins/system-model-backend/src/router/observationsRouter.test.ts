import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Push } from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { JWTPayload, SignJWT } from 'jose';
import request from 'supertest';
import { MemoryHost } from '../__testUtils__/MemoryHost';
import { openDatabase } from '../database/openDatabase';
import { assertDescribed } from './__testUtils__/assertDescribed';
import { NOW, startApi } from './__testUtils__/startApi';
import { startIssuer } from './__testUtils__/startIssuer';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const PATH = '/api/system-model/v1/observations';
const SECRET = 'a'.repeat(32);
const SHOP = 'component:default/shop';
const REPOSITORY = 'https://git.test/Acme/Shop.git';

const PUSH: Push = {
  entityRef: 'Component:default/Shop',
  repository: REPOSITORY,
  environment: 'production',
  run: { id: '42', url: 'https://ci.test/runs/42' },
  facts: {
    version: '1.4.2',
    image: { name: 'acme/shop', digest: `sha256:${'0'.repeat(64)}` },
    status: 'healthy',
    sbom: { format: 'cyclonedx', components: 120 },
  },
  relations: {
    dependsOn: ['resource:default/db'],
    consumesApis: ['api:default/pay'],
  },
};

type Signing = {
  readonly key?: string;
  readonly secret?: string;
  readonly timestamp?: number;
  readonly nonce?: string;
  /** What is sent, if it is not what was signed. */
  readonly sent?: string;
};

describe.each(databases.eachSupportedId())('pushes on %s', id => {
  let knex: Knex;
  const stops: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
  });

  afterEach(async () => {
    await Promise.all(stops.splice(0).map(stop => stop()));
  });

  const start = async (more: { jwksUri?: string } = {}) => {
    const host = new MemoryHost({ stepSize: 100 });
    host.put('acme/shop', {
      ref: SHOP,
      metadata: { title: 'Shop' },
      spec: { type: 'service' },
    });
    host.put('acme/mono', {
      ref: 'component:default/part',
      metadata: {
        annotations: {
          'backstage.io/source-location':
            'url:https://git.test/acme/parts/src/branch/main/part/',
        },
      },
    });
    const issuer = await startIssuer({ now: () => NOW, ...more });
    stops.push(issuer.stop);
    const api = await startApi({
      knex,
      host,
      systemModel: {
        push: {
          keys: [
            {
              id: 'acme',
              secret: SECRET,
              repositories: ['https://git.test/acme/*'],
            },
            {
              id: 'other',
              secret: 'b'.repeat(40),
              repositories: ['https://git.test/acme/cart'],
            },
          ],
          issuers: [
            {
              issuer: issuer.url,
              audience: 'fairway',
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

    const post = () =>
      request(api.server)
        .post(PATH)
        .set('Content-Type', 'application/json')
        .expect(assertDescribed);
    return {
      ...api,
      issuer,
      post,
      postSigned: (push: unknown, signing: Signing = {}) => {
        const body = typeof push === 'string' ? push : JSON.stringify(push);
        const { key = 'acme', nonce = randomUUID(), secret = SECRET } = signing;
        const { sent = body, timestamp = Math.floor(NOW / 1_000) } = signing;
        const hash = createHash('sha256').update(body).digest('hex');
        const text = ['POST', PATH, timestamp, nonce, hash].join('\n');
        const signature = createHmac('sha256', secret)
          .update(text)
          .digest('hex');
        return post()
          .set('X-Fairway-Key', key)
          .set('X-Fairway-Timestamp', String(timestamp))
          .set('X-Fairway-Nonce', nonce)
          .set('X-Fairway-Signature', `sha256=${signature}`)
          .send(sent);
      },
      postAs: (token: string, push: unknown = PUSH) =>
        post()
          .set('Authorization', `Bearer ${token}`)
          .send(JSON.stringify(push)),
      read: async (path = '') => {
        await api.replica.worker.mergeAll();
        const { body } = await api.get(
          `/entities/by-ref/component/default/shop${path}`,
        );
        return body;
      },
    };
  };

  it('makes of what is signed with a key fields of the entity that name the run', async () => {
    const api = await start();

    const { body, status } = await api.postSigned(PUSH);
    const { entity } = await api.read();
    const { provenance } = await api.read('/provenance');

    expect(status).toBe(200);
    expect(body).toEqual({
      entityRef: SHOP,
      repository: REPOSITORY,
      isChanged: true,
    });
    expect(entity).toMatchObject({
      metadata: { title: 'Shop' },
      spec: {
        type: 'service',
        deployments: { production: PUSH.facts },
        dependsOn: ['resource:default/db'],
        consumesApis: ['api:default/pay'],
      },
    });
    expect(
      provenance.find(
        ({ pointer }: any) =>
          pointer === '/spec/deployments/production/version',
      ).chosen,
    ).toMatchObject({
      source: 'push',
      origin: 'push',
      value: '1.4.2',
      place: {
        kind: 'run',
        repository: 'git.test/acme/shop',
        id: '42',
        url: 'https://ci.test/runs/42',
      },
    });
    expect(api.events).toEqual([
      {
        eventId: 'push',
        status: 'succeeded',
        meta: {
          ip: expect.any(String),
          by: 'key:acme',
          entityRef: 'Component:default/Shop',
          environment: 'production',
          repository: REPOSITORY,
          run: '42',
        },
      },
    ]);
  });

  it('keeps environments apart, and takes what is told again as confirmed', async () => {
    const api = await start();
    await api.postSigned(PUSH);
    await api.postSigned({
      ...PUSH,
      environment: 'staging',
      facts: { version: '1.5.0' },
    });
    await api.postSigned({
      entityRef: SHOP,
      repository: REPOSITORY,
      run: { id: '7' },
      facts: { version: '1.6.0' },
    });
    const before = await api.read();

    api.clock.advance(60_000);
    const again = await api.postSigned(PUSH);
    const after = await api.read();
    const { provenance } = await api.read('/provenance');

    expect(before.entity.spec).toMatchObject({
      build: { version: '1.6.0' },
      deployments: {
        production: { version: '1.4.2' },
        staging: { version: '1.5.0' },
      },
    });
    expect(again.body.isChanged).toBe(false);
    expect(after.sequence).toBe(before.sequence);
    const seen = (environment: string) =>
      provenance.find(
        ({ pointer }: any) =>
          pointer === `/spec/deployments/${environment}/version`,
      ).chosen.lastSeenAt;
    expect(seen('production')).toBe('2026-11-26T12:01:00.000Z');
    expect(seen('staging')).toBe('2026-11-26T12:00:00.000Z');
    expect(await knex('manifests').where({ source: 'push' })).toHaveLength(3);
  });

  it('knows an entity by where it says that its source is', async () => {
    const api = await start();

    const { status } = await api.postSigned({
      ...PUSH,
      entityRef: 'component:default/part',
      repository: 'https://git.test/acme/parts',
    });

    expect(status).toBe(200);
  });

  it.each<[string, Signing]>([
    ['a signature with another secret', { secret: 'c'.repeat(32) }],
    ['a key that nobody knows', { key: 'none' }],
    ['a key of others', { key: 'other' }],
    [
      'another body than was signed',
      { sent: JSON.stringify({ ...PUSH, run: { id: '43' } }) },
    ],
    ['a clock that is late', { timestamp: NOW / 1_000 - 301 }],
    ['a clock that is ahead', { timestamp: NOW / 1_000 + 301 }],
    ['a nonce that is too short', { nonce: 'short' }],
    ['a nonce with other characters', { nonce: 'xxxxxxxxxxxxxxxxxxxx%' }],
  ])('refuses %s', async (_, signing) => {
    const api = await start();

    const { status } = await api.postSigned(PUSH, signing);

    expect(status).toBe(401);
    expect(await knex('manifests').where({ source: 'push' })).toEqual([]);
    expect(api.events).toEqual([
      expect.objectContaining({ eventId: 'push', status: 'failed' }),
    ]);
  });

  it('refuses what was sent before until it would be too late anyhow', async () => {
    const api = await start();
    const nonce = randomUUID();
    const token = await api.issuer.sign();

    const statuses = [
      (await api.postSigned(PUSH, { nonce })).status,
      (await api.postSigned(PUSH, { nonce })).status,
      (await api.postAs(token)).status,
      (await api.postAs(token)).status,
    ];
    expect(statuses).toEqual([200, 401, 200, 401]);
    expect(await knex('pushes')).toHaveLength(2);

    api.clock.advance(299_000);
    expect((await api.postSigned(PUSH, { nonce })).status).toBe(401);

    api.clock.advance(600_000);
    const late = await api.postSigned(PUSH, { nonce });
    expect(late.body.error.message).toContain('five minutes');
    const timestamp = NOW / 1_000 + 899;
    expect((await api.postSigned(PUSH, { timestamp })).status).toBe(200);
    expect(await knex('pushes')).toHaveLength(1);
  });

  it.each<[string, JWTPayload]>([
    ['is over', { exp: NOW / 1_000 - 61 }],
    ['is for somebody else', { aud: 'other' }],
    ['is of another issuer', { iss: 'https://evil.test' }],
    ['has no id', { jti: undefined }],
    ['never ends', { exp: undefined }],
    ['is not valid yet', { nbf: NOW / 1_000 + 61 }],
    ['names no repository', { repository: undefined }],
    ['names a way around', { repository: 'acme/x/../shop' }],
    ['names another host', { repository: 'acme/shop?@evil' }],
  ])('refuses a token that %s', async (_, claims) => {
    const api = await start();

    const { status } = await api.postAs(await api.issuer.sign(claims));

    expect(status).toBe(401);
    expect(await knex('manifests').where({ source: 'push' })).toEqual([]);
  });

  it('refuses tokens that the issuer did not sign, and does not ask it for each', async () => {
    const api = await start();
    await api.issuer.addKey('hidden', false);
    const header = { alg: 'HS256', kid: 'first' };
    const claims = { iss: api.issuer.url, aud: 'fairway', jti: 'x' };
    const shared = await new SignJWT({ ...claims, repository: 'acme/shop' })
      .setProtectedHeader(header)
      .setIssuedAt(NOW / 1_000)
      .setExpirationTime(NOW / 1_000 + 60)
      .sign(Buffer.from(SECRET));
    const encode = (value: object) =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const none = `${encode({ alg: 'none' })}.${encode(claims)}.`;
    const good = await api.issuer.sign();
    const forged = `${good.slice(0, -6)}AAAAAA`;

    const tokens = [
      await api.issuer.sign({}, 'hidden'),
      await api.issuer.sign({}, 'hidden'),
      shared,
      none,
      forged,
      'nonsense',
    ];
    for (const token of tokens) {
      expect((await api.postAs(token)).status).toBe(401);
    }
    expect(api.issuer.asked.filter(path => path === '/keys')).toHaveLength(1);
    expect((await api.post().send('{}')).status).toBe(401);
    expect(
      (await api.postSigned(PUSH).set('Authorization', `Bearer ${good}`))
        .status,
    ).toBe(401);
  });

  it('does not follow an issuer to other hosts', async () => {
    const trap = createServer((_, response) => response.end('{"keys":[]}'));
    const hits: unknown[] = [];
    trap.on('request', hit => hits.push(hit));
    trap.listen(0, '127.0.0.1');
    await once(trap, 'listening');
    stops.push(async () => {
      trap.closeAllConnections();
      trap.close();
    });
    const { port } = trap.address() as AddressInfo;
    const api = await start({ jwksUri: `http://127.0.0.1:${port}/keys` });

    const { status } = await api.postAs(await api.issuer.sign());

    expect(status).toBe(503);
    expect(hits).toEqual([]);
  });

  it('refuses what is told of the entities of others, and writes it down', async () => {
    const api = await start();
    api.host.put('evil/shop', { ref: SHOP, spec: { type: 'service' } });
    api.clock.advance(600_000);
    const timestamp = NOW / 1_000 + 600;
    await api.replica.run();
    await knex('collections')
      .where({ key: 'evil/shop' })
      .update({ url: 'https://git.test/acme/evil' });
    const push = (more: object) =>
      api.postSigned({ ...PUSH, ...more }, { timestamp });

    const answers = [
      // Described there, too, but not first.
      await push({ repository: 'https://git.test/acme/evil' }),
      await push({ repository: 'https://git.test/acme/shop2' }),
      await push({ repository: 'https://git.test/acme' }),
      await push({ repository: 'https://evil.test/acme/shop' }),
      await push({ entityRef: 'component:default/none' }),
      await api.postSigned(PUSH, {
        key: 'other',
        secret: 'b'.repeat(40),
        timestamp,
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(403));
    expect(api.events).toHaveLength(6);
    expect(api.events[0]).toMatchObject({
      eventId: 'push',
      status: 'failed',
      meta: {
        by: 'key:acme',
        entityRef: PUSH.entityRef,
        repository: 'https://git.test/acme/evil',
      },
    });
    expect(await knex('manifests').where({ source: 'push' })).toEqual([]);

    const token = await api.issuer.sign({
      repository: 'acme/evil',
      exp: NOW / 1_000 + 900,
    });
    expect((await api.postAs(token)).status).toBe(403);
  });

  it.each<[string, unknown]>([
    ['expected JSON', '{'],
    ['secret', { ...PUSH, secret: 1 }],
    ['run', { ...PUSH, run: undefined }],
    ['/entityRef', { ...PUSH, entityRef: 'shop' }],
    ['repository', { ...PUSH, repository: undefined }],
    ['/environment', { ...PUSH, environment: 'a/b' }],
    ['/environment', { ...PUSH, environment: '__proto__' }],
    ['__proto__', JSON.stringify(PUSH).replace('"version"', '"__proto__"')],
    ['/facts/image', { ...PUSH, facts: { image: { digest: 'latest' } } }],
    ['/run/url', { ...PUSH, run: { id: '1', url: 'ftp://ci.test/1' } }],
    ['ownedBy', { ...PUSH, relations: { ownedBy: ['a:b/c'] } }],
    [
      '/relations/dependsOn',
      { ...PUSH, relations: { dependsOn: Array(501).fill('a:b/c') } },
    ],
  ])('refuses what is not as the schema says: %s', async (expected, push) => {
    const api = await start();

    const { body, status } = await api.postSigned(push);

    expect(status).toBe(400);
    expect(body.error.message).toContain(expected);
    expect(await knex('manifests').where({ source: 'push' })).toEqual([]);
  });

  it('refuses what is too long', async () => {
    const api = await start();

    const long = await api.postSigned({ ...PUSH, x: 'x'.repeat(256 * 1024) });

    expect(long.status).toBe(413);
  });
});
