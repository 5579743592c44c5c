import { readFileSync } from 'fs';
import { request as httpRequest } from 'http';
import { join } from 'path';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PermissionCondition,
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import request from 'supertest';
import { load } from 'js-yaml';
import { makeApi } from './__testUtils__/makeApi';
import { ADA, BEN, startPlugin } from './__testUtils__/startPlugin';
import { RunningService, startService } from './__testUtils__/startService';

const broken = makeApi('broken', []);
const brokenApi = {
  ...broken,
  spec: { ...broken.spec, definition: 'openapi: 3.1.0\npaths: {' },
};
const SECRET = 'Bearer s3cr3t-t0ken';

describe('apiContractsPlugin', () => {
  let service: RunningService;
  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  let decide: () => PolicyDecision;
  let server: string;

  beforeAll(async () => {
    service = await startService((incoming, response) => {
      if (incoming.url === '/redirect') {
        response.writeHead(302, { Location: 'http://10.0.0.1/' }).end();
      } else if (incoming.url === '/stream') {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        response.write('data: 1\n\n');
        response.write('data: ä\n\n');
        response.end();
      } else if (incoming.url === '/waits') {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        response.write('data: 1\n\n');
      } else {
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify({ got: incoming.headers.authorization }));
      }
    });
    server = `http://localhost:${service.port}`;
    plugin = await startPlugin({
      decide: () => decide(),
      entities: [
        makeApi('pets', [
          server,
          `http://127.0.0.1:${service.port}`,
          'http://10.0.0.1',
          'https://other.test',
          '/relative',
          'kafka://events.test',
          'http://portal.test/api',
        ]),
        makeApi('toys', [server], {
          owner: 'group:default/toys',
          lifecycle: 'experimental',
        }),
        brokenApi,
      ],
      tryIt: {
        environments: [
          {
            name: 'local',
            title: 'This machine',
            servers: ['http://localhost:*', 'http://portal.test'],
            allowPrivate: ['localhost'],
            methods: ['GET', 'POST'],
            credentials: [
              { name: 'ops', header: 'Authorization', value: SECRET },
              {
                name: 'admins',
                header: 'Authorization',
                value: SECRET,
                groups: [BEN],
              },
            ],
          },
          {
            name: 'inside',
            servers: ['http://127.0.0.1:*', 'http://10.0.0.1'],
          },
        ],
        limits: { perMinute: 25, requestKilobytes: 1 },
      },
    });
  });

  afterAll(() => service.stop());

  beforeEach(() => {
    decide = () => ({ result: AuthorizeResult.ALLOW });
    plugin.events.length = 0;
    service.requests.length = 0;
  });

  /** Each test has a user of its own, so that none comes near the limit of another. */
  let users = 0;
  const nextUser = () => `user:default/user-${++users}`;

  const call = (changes: object = {}, user = nextUser()) =>
    plugin.call(
      {
        entityRef: 'api:default/pets',
        server,
        method: 'GET',
        path: '/pets/7',
        ...changes,
      },
      user,
    );

  it('calls an API and writes it down once, without anything secret', async () => {
    const { body, status } = await call({
      method: 'POST',
      path: '/pets/7?key=query-secret',
      headers: { Authorization: 'typed-secret' },
      body: 'body-secret',
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 200,
      statusText: 'OK',
      body: '{"got":"typed-secret"}',
      encoding: 'utf8',
      isTruncated: false,
      bytes: 22,
    });
    expect(service.requests).toMatchObject([
      { method: 'POST', url: '/pets/7?key=query-secret', body: 'body-secret' },
    ]);
    expect(plugin.events).toEqual([
      {
        status: 'succeeded',
        meta: {
          eventId: 'try',
          entityRef: 'api:default/pets',
          environment: 'local',
          server,
          method: 'POST',
          path: '/pets/7',
          operation: 'POST /pets/{id}',
          status: 200,
          bytes: 22,
          isTruncated: false,
          durationMs: expect.any(Number),
        },
      },
    ]);
    expect(JSON.stringify(plugin.events)).not.toContain('secret');
  });

  it('sends bytes as they are, up to the limit, and to the address itself', async () => {
    const bytes = Buffer.from(Array.from({ length: 1024 }, (_, n) => n % 256));

    const { status } = await call({
      method: 'POST',
      path: '',
      body: bytes.toString('base64'),
      encoding: 'base64',
    });

    expect(status).toBe(200);
    expect(service.requests).toMatchObject([
      { method: 'POST', url: '/', headers: { 'content-length': '1024' } },
    ]);
    expect(service.requests[0].bytes.equals(bytes)).toBe(true);
  });

  it.each([
    ['nothing', undefined, 'expected object'],
    ['no server', { server: undefined }, 'server: expected string'],
    ['a method there is not', { method: 'TRACE' }, 'expected one of GET'],
    ['a body with GET', { body: 'x' }, 'expected none with GET'],
    ['something else', { follow: true }, 'follow'],
    [
      'what is no base64',
      { method: 'POST', body: 'a-b_', encoding: 'base64' },
      'body: expected base64',
    ],
    ['an encoding there is not', { encoding: 'hex' }, 'encoding'],
    ['headers in a list', { headers: ['a'] }, 'headers'],
    ['a header in lines', { headers: { X: 'a\r\nb' } }, 'line break'],
    ['a path of its own', { path: 'pets' }, 'path is not valid'],
    ['no reference', { entityRef: 'a:b:c' }, 'entityRef is not valid'],
    ['no API', { entityRef: 'component:default/pets' }, 'expected an API'],
  ])('answers 400 to %s', async (_, changes, message) => {
    const { body, status } = changes
      ? await call(changes)
      : await plugin.call('[]', nextUser());

    expect(body.error?.message).toContain(message);
    expect(status).toBe(400);
    expect(service.requests).toEqual([]);
  });

  it('answers 404 to an API there is not', async () => {
    const { body, status } = await call({ entityRef: 'api:default/none' });

    expect(status).toBe(404);
    expect(body.error.message).toContain('api:default/none');
    expect(plugin.events).toMatchObject([
      { status: 'failed', meta: { reason: 'not-found' } },
    ]);
  });

  it('answers 401 to nobody', async () => {
    const { status } = await request(plugin.server)
      .post('/api/api-contracts/v1/try')
      .set('Authorization', mockCredentials.none.header())
      .send({});

    expect(status).toBe(401);
  });

  it.each([
    ['server-not-in-contract', { server: 'http://localhost:1' }],
    ['server-not-in-contract', { server: 'http://x:y@localhost' }],
    ['server-not-in-contract', { server: 'http://169.254.169.254' }],
    ['server-not-allowed', { server: 'https://other.test' }],
    ['server-not-absolute', { server: '/relative' }],
    ['server-not-http', { server: 'kafka://events.test' }],
    ['address-not-allowed', { server: 'http://10.0.0.1' }],
    ['portal-itself', { server: 'http://portal.test/api' }],
    ['path-not-allowed', { path: '/%2e%2e/admin' }],
    ['method-not-allowed', { method: 'DELETE' }],
    ['credential-not-allowed', { credential: 'root' }],
    ['credential-not-allowed', { credential: 'admins' }],
    ['redirect-not-allowed', { path: '/redirect' }],
  ])('answers 403 and writes down %s for %j', async (reason, changes) => {
    const { body, status } = await call(changes);

    expect(body).toMatchObject({
      error: { name: 'NotAllowedError', message: expect.any(String) },
      reason,
    });
    expect(status).toBe(403);
    expect(plugin.events).toMatchObject([
      {
        status: 'failed',
        meta: { eventId: 'try', durationMs: expect.any(Number) },
      },
    ]);
    expect(plugin.events[0].meta.reason).toBe(reason);
  });

  it('gives the address of this machine away to nobody whose environment does not admit it', async () => {
    const { body } = await call({ server: `http://127.0.0.1:${service.port}` });

    expect(body.reason).toBe('address-not-allowed');
    expect(service.requests).toEqual([]);
  });

  it('says that a contract is broken, and where', async () => {
    const { body } = await call({ entityRef: 'api:default/broken' });

    expect(body.reason).toBe('server-not-in-contract');
    expect(body.error.message).toMatch(
      /^The contract of api:default\/broken cannot be read, so it lists no servers: it is not valid YAML \(.* in line 2\)/,
    );
  });

  it('does not pass on the token of the portal', async () => {
    const user = nextUser();
    const token = mockCredentials.user.token(user);

    for (const changes of [
      { headers: { Authorization: `Bearer ${token}` } },
      { path: `/pets?token=${token}` },
      { method: 'POST', body: token },
      {
        method: 'POST',
        body: Buffer.from(`\0${token}`).toString('base64'),
        encoding: 'base64',
      },
    ]) {
      const { body, status } = await call(changes, user);

      expect({ reason: body.reason, status }).toEqual({
        reason: 'portal-token',
        status: 403,
      });
    }
    expect(service.requests).toEqual([]);
  });

  it('uses a credential that the caller does not see', async () => {
    const { body, text } = await call({ credential: 'ops' });

    expect(body.body).toBe('{"got":"[redacted]"}');
    expect(text).not.toContain('s3cr3t');
    expect(service.requests[0].headers.authorization).toBe(SECRET);
    expect(JSON.stringify(plugin.events)).not.toContain('s3cr3t');
    expect(plugin.events[0].meta.credential).toBe('ops');

    expect((await call({ credential: 'admins' }, BEN)).status).toBe(200);
  });

  it.each([
    ['of the call', { method: 'POST', body: 'x'.repeat(1025) }],
    ['in letters of two bytes', { method: 'POST', body: 'ü'.repeat(513) }],
    [
      'in base64',
      {
        method: 'POST',
        body: Buffer.alloc(1025).toString('base64'),
        encoding: 'base64',
      },
    ],
    ['of everything', { method: 'POST', body: 'x'.repeat(2_000_000) }],
  ])('answers 413 to a body %s that is too long', async (_, changes) => {
    const { body, status } = await call(changes);

    expect({ reason: body.reason, status }).toEqual({
      reason: 'body-too-long',
      status: 413,
    });
    expect(service.requests).toEqual([]);
  });

  it('answers 429 to one who calls too often, and not to another', async () => {
    const user = nextUser();
    const statuses = [];
    for (let n = 0; n < 26; n++) {
      statuses.push(await call({}, user));
    }

    const last = statuses[25];
    expect(statuses.slice(0, 25).every(({ status }) => status === 200)).toBe(
      true,
    );
    expect(last.status).toBe(429);
    expect(last.body.reason).toBe('too-many-calls');
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
    expect((await call({}, BEN)).status).toBe(200);
  });

  it('answers 502 when nothing is there', async () => {
    const gone = await startService(() => {});
    await gone.stop();
    const other = await startPlugin({
      entities: [makeApi('pets', [`http://localhost:${gone.port}`])],
      tryIt: {
        environments: [
          {
            name: 'local',
            servers: ['http://localhost:*'],
            allowPrivate: ['localhost'],
          },
        ],
      },
    });

    const { body, status } = await other.call({
      entityRef: 'pets',
      server: `http://localhost:${gone.port}`,
      method: 'get',
      path: '/',
    });

    expect({ reason: body.reason, status }).toEqual({
      reason: 'target-unreachable',
      status: 502,
    });
  });

  it('tells an answer as it comes', async () => {
    const { headers, text } = await call({ path: '/stream' })
      .set('Accept', 'application/x-ndjson')
      .buffer(true)
      .parse((response, done) => {
        let lines = '';
        response.on('data', piece => (lines += piece));
        response.on('end', () => done(null, lines));
      })
      .then(response => ({ headers: response.headers, text: response.body }));

    const events = text
      .trim()
      .split('\n')
      .map(JSON.parse as any) as any[];
    expect(headers['content-type']).toContain('application/x-ndjson');
    expect(events[0]).toMatchObject({ type: 'head', status: 200 });
    expect(events.at(-1)).toMatchObject({ type: 'end', isTruncated: false });
    expect(
      events
        .filter(({ type }) => type === 'chunk')
        .map(({ data }) => data)
        .join(''),
    ).toBe('data: 1\n\ndata: ä\n\n');
  });

  it('ends the call when the caller goes, and writes it down', async () => {
    const body = JSON.stringify({
      entityRef: 'api:default/pets',
      server,
      method: 'GET',
      path: '/waits',
    });
    const callAndGo = () =>
      new Promise<void>((resolve, reject) => {
        const outgoing = httpRequest(
          {
            port: plugin.server.port(),
            path: '/api/api-contracts/v1/try',
            method: 'POST',
            headers: {
              Accept: 'application/x-ndjson',
              Authorization: mockCredentials.user.header(ADA),
              'Content-Type': 'application/json',
            },
          },
          response => {
            let text = '';
            response.on('error', () => {});
            response.on('data', piece => {
              text += piece;
              if (text.includes('data: 1')) {
                outgoing.destroy();
                resolve();
              }
            });
          },
        );
        outgoing.on('error', reject);
        outgoing.end(body);
      });

    // More often than calls of a user may run at once: each gives its place back.
    for (let n = 1; n <= 6; n++) {
      await callAndGo();
      while (plugin.events.length < n) {
        await new Promise(resolve => setImmediate(resolve));
      }
    }
    expect(plugin.events.map(({ meta }) => meta.reason)).toEqual(
      Array(6).fill('cancelled'),
    );
  });

  describe('GET /servers', () => {
    it('says of each server whether it may be tried, and why not', async () => {
      const { body } = await plugin.get('/servers?entityRef=api:default/pets');

      expect(
        body.servers.map(({ url, isAllowed, reason }: any) => [
          url.replace(String(service.port), 'PORT'),
          isAllowed,
          reason,
        ]),
      ).toEqual([
        ['http://localhost:PORT', true, undefined],
        ['http://127.0.0.1:PORT', true, undefined],
        ['http://10.0.0.1', true, undefined],
        ['https://other.test', false, 'server-not-allowed'],
        ['/relative', false, 'server-not-absolute'],
        ['kafka://events.test', false, 'server-not-http'],
        ['http://portal.test/api', true, undefined],
      ]);
      expect(body.servers[0]).toMatchObject({
        environment: 'local',
        environmentTitle: 'This machine',
        methods: ['GET', 'POST'],
        credentials: ['ops'],
      });
      expect(JSON.stringify(body)).not.toContain('s3cr3t');
    });

    it.each([
      ['', 400],
      ['?entityRef=component:default/pets', 400],
      ['?entityRef=api:default/none', 404],
    ])('answers %s with %s', async (query, status) => {
      expect((await plugin.get(`/servers${query}`)).status).toBe(status);
    });

    it('says that nothing is set up', async () => {
      const other = await startPlugin({
        entities: [makeApi('pets', ['https://api.test'])],
      });

      const { body } = await other.get('/servers?entityRef=pets');

      expect(body.servers).toMatchObject([
        { isAllowed: false, reason: 'not-enabled' },
      ]);
    });
  });

  describe('with the permission', () => {
    const conditions = (
      criteria: PermissionCriteria<PermissionCondition>,
    ): PolicyDecision => ({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'api-contracts',
      resourceType: 'api-target',
      conditions: criteria,
    });
    const rule = (name: string, params: any): PermissionCondition => ({
      rule: name,
      resourceType: 'api-target',
      params,
    });
    const owned = (claims: string[]) => rule('IS_API_OWNER', { claims });

    it.each<[string, PolicyDecision, boolean, boolean]>([
      ['allowed', { result: AuthorizeResult.ALLOW }, true, true],
      ['denied', { result: AuthorizeResult.DENY }, false, false],
      ['for owners', conditions(owned(['group:default/pets'])), true, false],
      ['for owners that nobody is', conditions(owned([])), false, false],
      [
        'for a lifecycle',
        conditions(rule('HAS_LIFECYCLE', { lifecycles: ['experimental'] })),
        false,
        true,
      ],
      [
        'outside of an environment',
        conditions({
          not: rule('IS_IN_ENVIRONMENT', { environments: ['local'] }),
        }),
        false,
        false,
      ],
    ])('%s', async (_, decision, pets, toys) => {
      decide = () => decision;

      for (const [name, expected] of [
        ['pets', pets],
        ['toys', toys],
      ]) {
        const entityRef = `api:default/${name}`;
        const { body, status } = await call({ entityRef });
        const { body: list } = await plugin.get(
          `/servers?entityRef=${entityRef}`,
        );

        expect({ status, reason: body.reason }).toEqual(
          expected
            ? { status: 200, reason: undefined }
            : { status: 403, reason: 'not-permitted' },
        );
        expect(list.servers[0].isAllowed).toBe(expected);
        expect(plugin.events.at(-1)?.meta.reason).toBe(
          expected ? undefined : 'not-permitted',
        );
      }
    });
  });

  it('describes itself, to everyone', async () => {
    const { body, status } = await request(plugin.server).get(
      '/api/api-contracts/v1/openapi.json',
    );

    expect(status).toBe(200);
    expect(Object.keys(body.paths)).toEqual(
      Object.keys(
        (
          load(
            readFileSync(join(__dirname, 'schema/openapi.yaml'), 'utf8'),
          ) as any
        ).paths,
      ),
    );
  });
});
