/** @jest-environment node */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { SystemModelClient } from './SystemModelClient';

type Asked = { call: string; token?: string; body?: unknown };

describe('SystemModelClient', () => {
  const asked: Asked[] = [];
  let answer: { status: number; body?: object };
  let client: SystemModelClient;
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const piece of request) {
      text += piece;
    }
    asked.push({
      call: `${request.method} ${request.url}`,
      token: request.headers.authorization,
      ...(text && { body: JSON.parse(text) }),
    });
    response.statusCode = answer.status;
    response.setHeader('Content-Type', 'application/json');
    response.end(answer.body && JSON.stringify(answer.body));
  });

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    client = new SystemModelClient({
      discoveryApi: {
        getBaseUrl: async id => `http://127.0.0.1:${port}/api/${id}`,
      },
    });
  });

  beforeEach(() => {
    asked.length = 0;
    answer = { status: 200, body: { items: [] } };
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const SHOP = 'Component:default/Shop';
  const BASE = '/api/system-model/v1';
  const ENTITY = `${BASE}/entities/by-ref/component/default/shop`;

  it.each<[string, () => Promise<unknown>]>([
    [
      `GET ${BASE}/entities?kind=api&kind=component&q=a+b&limit=5`,
      () =>
        client.listEntities({ kind: ['api', 'component'], q: 'a b', limit: 5 }),
    ],
    [`GET ${BASE}/entities`, () => client.listEntities()],
    [`GET ${ENTITY}`, () => client.getEntity(SHOP)],
    [
      `GET ${BASE}/entities/by-name/old%2Fsite?kind=api`,
      () => client.getEntityByName('old/site', { kind: 'api' }),
    ],
    [`GET ${ENTITY}/provenance`, () => client.getProvenance(SHOP)],
    [
      `GET ${ENTITY}/dependencies?direction=up&depth=2`,
      () => client.getDependencies(SHOP, { direction: 'up', depth: 2 }),
    ],
    [
      `GET ${BASE}/changes?since=abc`,
      () => client.listChanges({ since: 'abc' }),
    ],
    [
      `GET ${BASE}/conflicts?owner=team-a`,
      () => client.listConflicts({ owner: ['team-a'] }),
    ],
    [`GET ${BASE}/stale?cursor=x`, () => client.listStale({ cursor: 'x' })],
    [`GET ${ENTITY}/overlay`, () => client.getOverlay(SHOP)],
    [`GET ${BASE}/sources`, () => client.listSources()],
    [
      `GET ${BASE}/sources/git/problems?limit=1`,
      () => client.listProblems('git', { limit: 1 }),
    ],
    [
      `GET ${BASE}/problems?owner=team-a`,
      () => client.listAllProblems({ owner: ['team-a'] }),
    ],
    [`GET ${BASE}/formats`, () => client.listFormats()],
    [
      `GET ${BASE}/formats/qm.yaml/schema`,
      () => client.getFormatSchema('qm.yaml'),
    ],
  ])('asks %s', async (call, ask) => {
    expect(await ask()).toEqual({ items: [] });
    expect(asked).toEqual([{ call }]);
  });

  it.each<[string, object | undefined, () => Promise<unknown>]>([
    [
      `PUT ${ENTITY}/settlements`,
      { pointer: '/spec/owner', source: 'git' },
      () => client.settle(SHOP, { pointer: '/spec/owner', source: 'git' }),
    ],
    [
      `DELETE ${ENTITY}/settlements?pointer=%2Fspec%2Fowner`,
      undefined,
      () => client.unsettle(SHOP, '/spec/owner'),
    ],
    [
      `DELETE ${ENTITY}/overlay/tier`,
      undefined,
      () => client.clearOverlay(SHOP, 'tier'),
    ],
    [
      `POST ${BASE}/sources/git/rescan`,
      undefined,
      () => client.rescanSource('git'),
    ],
    [
      `POST ${BASE}/sources/git/confirm`,
      undefined,
      () => client.confirmSource('git'),
    ],
  ])('has done %s', async (call, body, act) => {
    answer = { status: 204 };

    await act();

    expect(asked).toEqual([{ call, ...(body && { body }) }]);
  });

  it('gives back what became of edits and trials', async () => {
    answer = { status: 200, body: { kind: 'stored' } };
    expect(await client.editOverlay(SHOP, { tier: '1' })).toEqual({
      kind: 'stored',
    });
    answer = { status: 200, body: { collections: [] } };
    expect(
      await client.dryRunSource({ type: 'gitea', config: { owner: 'acme' } }),
    ).toEqual({ collections: [] });

    expect(asked.map(({ body }) => body)).toEqual([
      { values: { tier: '1' } },
      { type: 'gitea', config: { owner: 'acme' } },
    ]);
  });

  it('asks for many entities at once', async () => {
    answer = { status: 200, body: { items: [], rest: [SHOP] } };

    expect(await client.getRecords([SHOP])).toEqual({
      items: [],
      rest: [SHOP],
    });
    expect(asked).toEqual([
      { call: `POST ${BASE}/entities/by-refs`, body: { entityRefs: [SHOP] } },
    ]);
  });

  it('says who asks, and fails with what the backend says', async () => {
    answer = {
      status: 409,
      body: {
        error: {
          name: 'ConflictError',
          message: 'Several',
          candidates: ['a:b/c', 'd:e/f'],
        },
        response: { statusCode: 409 },
      },
    };

    await expect(
      client.getEntityByName('shop', {}, { token: 'secret' }),
    ).rejects.toMatchObject({
      statusCode: 409,
      cause: { name: 'ConflictError', candidates: ['a:b/c', 'd:e/f'] },
    });
    expect(asked[0].token).toBe('Bearer secret');
  });
});
