import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { openDatabase } from '../database/openDatabase';
import { NOW } from './__testUtils__/startApi';
import {
  PUSH,
  REPOSITORY,
  SHOP,
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

  const start = async () => {
    const api = await startPushes(knex);
    stops.push(api.stop);
    return api;
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
