import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { JWTPayload, SignJWT } from 'jose';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { openDatabase } from '../database/openDatabase';
import { NOW } from './__testUtils__/startApi';
import {
  PUSH,
  SECRET,
  Signing,
  startPushes,
} from './__testUtils__/startPushes';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

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

  const start = async (options: { jwksUri?: string } = {}) => {
    const api = await startPushes(knex, options);
    stops.push(api.stop);
    return api;
  };

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
});
