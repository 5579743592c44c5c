import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readTryOptions } from './config';

function read(tryIt?: JsonObject, backend: JsonObject = {}) {
  return readTryOptions(
    new ConfigReader({
      app: { baseUrl: 'https://portal.test/app' },
      backend: { baseUrl: 'https://api.portal.test', ...backend },
      ...(tryIt && { apiContracts: { try: tryIt } }),
    }),
  );
}

const environment = (changes: JsonObject = {}): JsonObject => ({
  name: 'staging',
  servers: ['https://*.staging.test'],
  ...changes,
});
const credential = (changes: JsonObject = {}): JsonObject => ({
  name: 'ops',
  header: 'X-Key',
  value: 'long-enough',
  ...changes,
});

describe('readTryOptions', () => {
  it('admits nothing by default', () => {
    expect(read()).toEqual({
      environments: [],
      limits: {
        requestBytes: 1024 * 1024,
        responseBytes: 5 * 1024 * 1024,
        timeoutMs: 30_000,
        perMinute: 60,
        perUser: 4,
        inAll: 32,
      },
      portal: {
        baseUrls: ['https://api.portal.test', 'https://portal.test/app'],
        port: '7007',
      },
    });
  });

  it('reads an environment', () => {
    const {
      environments: [staging],
      limits,
    } = read({
      environments: [
        environment({
          title: 'Staging',
          methods: ['GET'],
          credentials: [credential({ servers: ['https://a.staging.test'] })],
        }),
      ],
      limits: { timeout: { seconds: 2 }, requestKilobytes: 2 },
    });

    expect(staging).toMatchObject({
      name: 'staging',
      title: 'Staging',
      methods: ['GET'],
      credentials: [{ name: 'ops', header: 'x-key', groups: [] }],
    });
    const [{ servers }] = staging.credentials;
    expect(servers[0].matches(new URL('https://b.staging.test'))).toBe(false);
    expect(limits).toMatchObject({ timeoutMs: 2_000, requestBytes: 2_048 });
  });

  it.each([
    [{ listen: ':8080' }, '8080'],
    [{ listen: { port: 8080 } }, '8080'],
    [{ listen: { port: '8080' } }, '8080'],
    [{ listen: { host: '0.0.0.0' } }, '7007'],
  ])('knows the port of the portal from %j', (backend, port) => {
    expect(read(undefined, backend).portal.port).toBe(port);
  });

  it.each([
    [{ servers: ['*'] }, 'environments[0].servers: "*" is not a server'],
    [{ servers: undefined }, 'servers'],
    [{ name: undefined }, 'name'],
    [{ methods: ['get'] }, 'environments[0].methods'],
    [{ methods: ['TRACE'] }, 'environments[0].methods'],
    [{ allowPrivate: ['*'] }, 'environments[0].allowPrivate'],
    [{ allowPrivate: ['http://10.0.0.1'] }, 'environments[0].allowPrivate'],
    [{ allowPrivate: ['a.*.test'] }, 'environments[0].allowPrivate'],
    [{ credentials: [credential({ value: 'short' })] }, 'credentials[0].value'],
    [
      { credentials: [credential({ value: 'Bearer short' })] },
      'credentials[0].value',
    ],
    [
      { credentials: [credential({ value: 'long-enough\nX: y' })] },
      'credentials[0].value',
    ],
    [{ credentials: [credential({ header: 'X Y' })] }, 'credentials[0].header'],
    [{ credentials: [credential(), credential()] }, '"ops" is there twice'],
  ])('stops the start with %j and names the key', (changes, message) => {
    expect(() =>
      read({ environments: [environment(changes as JsonObject)] }),
    ).toThrow(message);
  });

  it('never repeats a secret', () => {
    expect(() =>
      read({
        environments: [
          environment({ credentials: [credential({ value: 'hunt\u00e9r2' })] }),
        ],
      }),
    ).not.toThrow('hunt');
  });

  it('wants names that are different, and limits above zero', () => {
    expect(() =>
      read({ environments: [environment(), environment()] }),
    ).toThrow('"staging" is there twice');
    expect(() => read({ limits: { perMinute: 0 } })).toThrow(
      'limits.perMinute is 0',
    );
  });
});
