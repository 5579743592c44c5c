import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { ApiEntity } from '@backstage/catalog-model';
import { ContractFacts } from '@fairway/plugin-api-contracts-common';
import {
  ApiContractsService,
  apiContractsServiceRef,
} from '@fairway/plugin-api-contracts-node';
import { makeApi } from '../__testUtils__/makeApi';
import { ADA, startPlugin } from '../__testUtils__/startPlugin';
import { RunningService, startService } from '../__testUtils__/startService';

// Processes have to start, and the catalog is looked at some seconds after a change.
jest.setTimeout(60_000);

const PETS = 'api:default/pets';

const document = (version: string, paths: object) =>
  JSON.stringify({ openapi: '3.1.0', info: { title: 'Pets', version }, paths });
const GET = { get: { responses: { 200: { description: 'ok' } } } };
const FIRST = document('1.0.0', { '/pets': GET, '/toys': GET });
const SECOND = document('1.1.0', { '/pets': GET });

async function until<T>(
  read: () => Promise<T>,
  isDone: (value: T) => boolean,
): Promise<T> {
  for (;;) {
    const value = await read();
    if (isDone(value)) {
      return value;
    }
    await new Promise(resolve => {
      setTimeout(resolve, 50);
    });
  }
}

describe('contracts over HTTP', () => {
  let service: RunningService;
  let served = SECOND;
  let pets: ApiEntity;
  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  let contracts: ApiContractsService;

  const otherPlugin = createBackendPlugin({
    pluginId: 'scorecards',
    register(env) {
      env.registerInit({
        deps: { service: apiContractsServiceRef },
        async init({ service: given }) {
          contracts = given;
        },
      });
    },
  });
  const readIterations = async () =>
    (await plugin.get(`/iterations?entityRef=${PETS}`)).body.items ?? [];
  const iterationsOf = (count: number) =>
    until(readIterations, items => items.length >= count);

  beforeAll(async () => {
    service = await startService((incoming, response) => {
      if (incoming.url === '/v2/toys') {
        response.end('toys');
      } else if (incoming.url === '/openapi.json') {
        response.end(served);
      } else {
        response.writeHead(404).end();
      }
    });
    pets = makeApi('pets', []);
    pets.spec.definition = FIRST;
    pets.metadata.annotations = {
      'fairway/api-definition.local': `http://localhost:${service.port}/openapi.json`,
      'fairway/api-definition.abroad': 'https://other.test/openapi.json',
      'fairway/api-definition.test': './openapi.test.yaml',
    };
    pets.relations?.push({
      type: 'apiConsumedBy',
      targetRef: 'component:default/shop',
    });
    const schema = makeApi('schema', []);
    schema.spec.type = 'graphql';
    schema.spec.definition = 'type Query { pets: [String] }';
    plugin = await startPlugin({
      entities: [pets, schema],
      features: [otherPlugin],
      tryIt: {
        environments: [
          {
            name: 'local',
            title: 'This machine',
            servers: ['http://localhost:*'],
            allowPrivate: ['localhost'],
          },
          { name: 'abroad', servers: ['https://elsewhere.test'] },
        ],
      },
    });
    await plugin.tell(PETS);
    await iterationsOf(1);
  });

  afterAll(() => service.stop());

  it('keeps each definition, with a verdict, and tells consumers what breaks', async () => {
    pets.spec.definition = SECOND;
    await plugin.tell(PETS);

    const [second, first] = await iterationsOf(2);

    expect(first).toMatchObject({ sequence: 1, version: '1.0.0' });
    expect(second).toMatchObject({
      entityRef: PETS,
      sequence: 2,
      type: 'openapi',
      version: '1.1.0',
      verdict: 'breaking',
      changes: 2,
      versionCheck: { expected: 'major', told: 'minor', isTruthful: false },
    });
    expect(plugin.notifications.send).toHaveBeenCalledTimes(1);
    const comparison = await plugin.get(
      `/comparison?entityRef=${PETS}&from=1&to=2`,
    );
    expect(comparison.body).toMatchObject({
      from: { sequence: 1 },
      to: { sequence: 2 },
      verdict: 'breaking',
      changes: [
        { level: 'breaking', path: 'GET /toys' },
        { level: 'docs-only' },
      ],
    });
    const back = await plugin.get(`/comparison?entityRef=${PETS}&from=2&to=1`);
    expect(back.body.verdict).toBe('non-breaking');
    const text = await plugin.get(`/iterations/1/definition?entityRef=${PETS}`);
    expect(text.text).toBe(FIRST);
    expect(text.headers['content-type']).toMatch('text/plain');
    expect(text.headers['x-content-type-options']).toBe('nosniff');
    const facts = await plugin.post('/facts', {
      entityRefs: [PETS, 'api:default/none'],
    });
    const { items } = facts.body as { items: Record<string, ContractFacts> };
    expect(Object.keys(items)).toEqual([PETS]);
    expect(items[PETS]).toMatchObject({
      iterations: 2,
      latest: { sequence: 2 },
      breaking: { sequence: 2 },
    });
  });

  it('tells what is served where, and how it differs', async () => {
    served = document('2.0.0', { '/toys': GET });
    pets.spec.definition = document('1.2.0', { '/pets': GET });

    const list = await plugin.get(`/environments?entityRef=${PETS}`);

    expect(list.body.items).toMatchObject([
      {
        environment: 'local',
        title: 'This machine',
        isRunning: true,
        verdict: 'breaking',
        counts: { breaking: 1, 'non-breaking': 1, 'docs-only': 1 },
      },
      {
        environment: 'abroad',
        problem: expect.stringContaining('not among the servers'),
      },
      {
        environment: 'test',
        isRunning: false,
        problem: expect.stringContaining('not read from one'),
      },
    ]);
    const definition = await plugin.get(
      `/environments/local/definition?entityRef=${PETS}`,
    );
    expect(JSON.parse(definition.text).openapi).toBe('3.1.0');
    const drift = await plugin.get(
      `/environments/local/comparison?entityRef=${PETS}`,
    );
    expect(drift.body).toHaveProperty('verdict');
    const none = await plugin.get(
      `/environments/abroad/definition?entityRef=${PETS}`,
    );
    expect(none.status).toBe(404);
    expect(none.body.error.message).toContain('not among the servers');
  });

  it('tries a service where it runs, and nothing else that it names', async () => {
    const other = `http://localhost:${service.port + 1}`;
    served = JSON.stringify({
      ...JSON.parse(document('3.0.0', { '/toys': GET })),
      servers: [{ url: '/v2' }, { url: other }],
    });
    pets.spec.definition = document('1.3.0', { '/pets': GET });
    await plugin.get(`/environments?entityRef=${PETS}`);
    const own = `http://localhost:${service.port}/v2`;
    const call = (changes: object) =>
      plugin.call({
        entityRef: PETS,
        environment: 'local',
        server: own,
        method: 'GET',
        path: '/toys',
        ...changes,
      });

    const list = await plugin.get(
      `/servers?entityRef=${PETS}&environment=local`,
    );
    const answer = await call({});

    expect(list.body.servers).toMatchObject([
      { url: own, isAllowed: true, environment: 'local' },
      { url: other, isAllowed: false, reason: 'server-not-in-contract' },
    ]);
    expect(answer.body).toMatchObject({ status: 200, body: 'toys' });
    expect(plugin.events.at(-1)).toMatchObject({
      status: 'succeeded',
      meta: { contract: 'local', server: own, operation: 'GET /toys' },
    });
    for (const changes of [
      { server: other },
      { environment: undefined },
      { server: 'http://localhost:1' },
    ]) {
      const { body, status } = await call(changes);

      expect(body.reason).toBe('server-not-in-contract');
      expect(status).toBe(403);
    }
    const { status } = await call({ environment: 'abroad' });
    expect(status).toBe(404);
  });

  it('forgets what was served where the API does not name any more', async () => {
    const before = pets.metadata.annotations;
    pets.metadata.annotations = {
      'fairway/api-definition.local': 'http://localhost:1/openapi.json',
    };

    const { body, status } = await plugin.get(
      `/servers?entityRef=${PETS}&environment=local`,
    );
    pets.metadata.annotations = before;

    expect(status).toBe(404);
    expect(body.error.message).toContain('was read yet');
  });

  it('looks at definitions by the rules', async () => {
    const { body } = await plugin.get(`/lint?entityRef=${PETS}`);

    expect(body.score).toBeLessThan(100);
    expect(body.findings[0]).toMatchObject({
      rule: expect.any(String),
      line: expect.any(Number),
    });
    const { body: other } = await plugin.get(
      '/lint?entityRef=api:default/schema',
    );
    expect(other).toEqual({
      counts: { error: 0, warning: 0, information: 0, hint: 0 },
      findings: [],
      more: 0,
    });
  });

  it('compares two texts for pipelines', async () => {
    const { body } = await plugin.post('/diff', { old: FIRST, new: SECOND });

    expect(body).toMatchObject({
      verdict: 'breaking',
      changes: [
        { level: 'breaking', path: 'GET /toys' },
        { level: 'docs-only' },
      ],
      version: { isTruthful: false },
    });
  });

  it('tells other plugins the same', async () => {
    const options = { credentials: mockCredentials.user(ADA) };

    const facts = await contracts.getFacts([PETS, 'api:default/x'], options);
    const compared = await contracts.compare(
      { old: FIRST, new: SECOND, type: 'openapi' },
      options,
    );

    expect([...facts.keys()]).toEqual([PETS]);
    expect(facts.get(PETS)?.latest.version).toBe('1.1.0');
    expect(compared.verdict).toBe('breaking');
    await expect(
      contracts.compare({ old: FIRST, new: '{' }, options),
    ).rejects.toThrow('The new version');
  });

  it.each([
    ['no second text', '/diff', { old: FIRST }, 'new'],
    ['a broken text', '/diff', { old: FIRST, new: '{' }, 'The new version'],
    ['no such type', '/diff', { old: FIRST, new: '', type: 'soap' }, 'type'],
    ['an empty reference', '/facts', { entityRefs: [''] }, 'entityRefs'],
  ])('says what is wrong with %s', async (_, path, sent, what) => {
    const { body, status } = await plugin.post(path, sent);

    expect(status).toBe(400);
    expect(body.error.message).toContain(what);
  });

  it.each([
    ['/iterations', 400],
    ['/iterations?entityRef=component:default/shop', 400],
    ['/iterations?entityRef=api:default/none', 404],
    [`/iterations?entityRef=${PETS}&limit=1000`, 400],
    [`/iterations/99/definition?entityRef=${PETS}`, 404],
    [`/iterations/x/definition?entityRef=${PETS}`, 400],
    [`/comparison?entityRef=${PETS}&from=1&to=99`, 404],
    ['/comparison?entityRef=api:default/none&from=1&to=2', 404],
    ['/environments?entityRef=api:default/none', 404],
    [`/environments/nowhere/definition?entityRef=${PETS}`, 404],
    ['/environments/local/comparison?entityRef=api:default/none', 404],
    ['/lint?entityRef=api:default/none', 404],
    [`/servers?entityRef=${PETS}&environment=`, 400],
    [`/servers?entityRef=${PETS}&environment=nowhere`, 404],
  ])('refuses %s with %d', async (path, expected) => {
    const { body, status } = await plugin.get(path);

    expect(status).toBe(expected);
    expect(body.error.message).toBeTruthy();
  });
});
