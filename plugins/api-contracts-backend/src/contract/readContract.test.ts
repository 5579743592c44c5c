import { ApiEntity } from '@backstage/catalog-model';
import { dump } from 'js-yaml';
import { findTemplate } from './findTemplate';
import { toContract } from './readContract';
import { readContractDocument } from './readContractDocument';

function makeApi(definition: unknown, servers?: string): ApiEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: {
      name: 'pets',
      annotations: servers ? { 'fairway/api-servers': servers } : {},
    },
    spec: {
      type: 'any',
      lifecycle: 'production',
      owner: 'group:default/pets',
      definition:
        typeof definition === 'string' ? definition : dump(definition),
    },
  };
}

const readContract = (entity: ApiEntity) =>
  toContract(entity, readContractDocument(entity.spec.definition));

function readAddresses(definition: unknown, annotation?: string) {
  return readContract(makeApi(definition, annotation)).servers.map(
    ({ address }) => address,
  );
}

describe('readContract', () => {
  it.each([
    [
      'OpenAPI 3',
      {
        openapi: '3.1.0',
        servers: [
          { url: 'https://API.test/v1/' },
          { url: 'https://api.test/v1', description: 'the same' },
          { url: 'https://api.test:443/v2' },
        ],
      },
      ['https://api.test/v1', 'https://api.test/v2'],
    ],
    [
      'variables with lists and defaults',
      {
        openapi: '3.0.0',
        servers: [
          {
            url: 'https://{region}.api.test/{base}',
            variables: {
              region: { default: 'eu', enum: ['eu', 'us'] },
              base: { default: 'v1' },
              unused: { default: 'x', enum: ['x', 'y'] },
            },
          },
        ],
      },
      ['https://eu.api.test/v1', 'https://us.api.test/v1'],
    ],
    [
      'servers of paths and operations',
      {
        openapi: '3.0.0',
        servers: [{ url: 'https://a.test' }],
        paths: {
          '/x': {
            servers: [{ url: 'https://b.test' }],
            get: { servers: [{ url: 'https://c.test' }] },
          },
        },
      },
      ['https://a.test', 'https://b.test', 'https://c.test'],
    ],
    ['no servers', { openapi: '3.0.0' }, ['/']],
    [
      'OpenAPI 2',
      {
        swagger: '2.0',
        host: 'api.test:8443',
        basePath: '/v1',
        schemes: ['https', 'http'],
      },
      ['https://api.test:8443/v1', 'http://api.test:8443/v1'],
    ],
    [
      'OpenAPI 2 without schemes',
      { swagger: '2.0', host: 'api.test' },
      ['https://api.test'],
    ],
    ['OpenAPI 2 without a host', { swagger: '2.0', basePath: '/v1' }, ['/v1']],
    [
      'AsyncAPI 2',
      {
        asyncapi: '2.6.0',
        servers: {
          a: {
            url: '{host}:9092',
            protocol: 'kafka',
            variables: { host: { default: 'k.test' } },
          },
          b: { url: 'https://events.test/hooks', protocol: 'https' },
        },
      },
      ['kafka://k.test:9092', 'https://events.test/hooks'],
    ],
    [
      'AsyncAPI 3',
      {
        asyncapi: '3.0.0',
        servers: {
          a: { host: 'events.test', pathname: '/sse', protocol: 'https' },
        },
      },
      ['https://events.test/sse'],
    ],
    ['GraphQL', 'type Query { openapi: Int }', []],
    ['broken YAML', 'openapi: 3.0.0\nservers: [', []],
    ['a list', 'openapi: 3.0.0\nservers: {a: b}', ['/']],
    ['odd servers', { openapi: '3.0.0', servers: [7, null, { url: 7 }] }, []],
  ])('reads %s', (_, definition, expected) => {
    expect(readAddresses(definition)).toEqual(expected);
  });

  it('reads JSON', () => {
    expect(
      readAddresses('{"openapi":"3.0.0","servers":[{"url":"https://a.test"}]}'),
    ).toEqual(['https://a.test']);
  });

  it('adds the servers of the annotation', () => {
    expect(
      readAddresses('type Query { a: Int }', 'https://a.test/graphql, /b'),
    ).toEqual(['https://a.test/graphql', '/b']);
  });

  it.each([
    ['/'],
    ['//api.test'],
    ['ws://api.test'],
    ['https://ada:secret@api.test'],
    ['https://api.test?x=y'],
    ['https://{host}.test'],
    ['https://api.test#x'],
    ['file:///etc/passwd'],
  ])('knows that %s is nothing to call', url => {
    const [server] = readContract(
      makeApi({ openapi: '3.0.0', servers: [{ url }] }),
    ).servers;

    expect(server).toEqual({ address: url, url: undefined });
  });

  it('does not make more addresses than are read', () => {
    const letters = [...'abcdefghij'];
    const url = letters.map(name => `{${name}}`).join('.');
    const variables = Object.fromEntries(
      letters.map(name => [name, { default: 'a', enum: letters }]),
    );

    expect(
      readAddresses({
        openapi: '3.0.0',
        servers: [{ url: `https://${url}`, variables }],
      }).length,
    ).toBeLessThanOrEqual(64);
  });
});

describe('readContract of what cannot be read', () => {
  const broken = 'openapi: 3.0.0\npaths:\n  /a: {';

  it.each([
    ['openapi', broken, /^it is not valid YAML \(.* in line 3\)$/],
    ['asyncapi', '{"asyncapi": ', /^it is not valid JSON \(.*\)$/],
    ['openapi', 'paths: {}', /^no line of it begins with openapi, swagger/],
    [
      'openapi',
      `openapi: 3.0.0\n# ${'x'.repeat(8 * 1024 * 1024)}`,
      /^it is YAML of more than 8 MiB/,
    ],
  ])('says what is wrong with %s %#', (type, definition, problem) => {
    const api = makeApi(definition);
    const contract = readContract({ ...api, spec: { ...api.spec, type } });

    expect(contract.servers).toEqual([]);
    expect(contract.problem).toMatch(problem);
  });

  it.each([
    ['graphql', 'type Query { a: Int }'],
    ['openapi', '{"openapi":"3.1.0"}'],
  ])('finds nothing wrong with %s %s', (type, definition) => {
    const api = makeApi(definition);

    expect(
      readContract({ ...api, spec: { ...api.spec, type } }).problem,
    ).toBeUndefined();
  });
});

describe('readContract of aliases', () => {
  it('ends', () => {
    const many = (entry: (index: number) => string) =>
      Array.from({ length: 5_000 }, (_, index) => entry(index)).join('\n');
    const definition = [
      'openapi: 3.0.0',
      'x-servers: &s',
      many(index => `  - url: https://s${index}.test`),
      'x-item: &i { get: { servers: *s }, put: { servers: *s } }',
      'paths:',
      many(index => `  /p${index}: *i`),
    ].join('\n');

    expect(readAddresses(definition).length).toBeLessThanOrEqual(200);
  });
});

describe('findTemplate', () => {
  const contract = readContract(
    makeApi({
      openapi: '3.0.0',
      paths: {
        '/': {},
        '/pets': {},
        '/pets/{id}': {},
        '/pets/mine': {},
        '/files/{name}.json': {},
      },
    }),
  );

  it.each([
    ['/', '/'],
    ['/pets?limit=1', '/pets'],
    ['/pets/', '/pets'],
    ['/pets/7', '/pets/{id}'],
    ['/pets/mine', '/pets/mine'],
    ['/files/a.json', '/files/{name}.json'],
    ['/files/a.txt', undefined],
    ['/pets/7/x', undefined],
  ])('calls %s %s', (path, expected) => {
    expect(findTemplate(contract, path)).toBe(expected);
  });
});
