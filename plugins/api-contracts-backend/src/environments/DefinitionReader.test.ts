import { mockServices } from '@backstage/backend-test-utils';
import { ApiEntity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { NotFoundError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { RunningService, startService } from '../__testUtils__/startService';
import { PortalAddresses } from '../address/PortalAddresses';
import { lookupAll } from '../address/resolveTarget';
import { readTryOptions } from '../config';
import { TargetCaller } from '../service/TargetCaller';
import { DefinitionReader } from './DefinitionReader';

const REPOSITORY = 'https://gitlab.com/team/api/-/blob/main';

const api = (location: string): ApiEntity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: {
    name: 'booking',
    annotations: { 'backstage.io/managed-by-location': location },
  },
  spec: { type: 'openapi', lifecycle: 'x', owner: 'x', definition: '' },
});

describe('DefinitionReader', () => {
  let service: RunningService;
  let reader: DefinitionReader;
  const files = new Map<string, Buffer>();

  beforeAll(async () => {
    service = await startService(({ url }, response) => {
      const answers: Record<string, () => void> = {
        '/openapi.json?v=3': () => response.end('{"openapi":"3.1.0"}'),
        '/long': () => response.end('x'.repeat(3_000)),
        '/binary': () => response.end(Buffer.from([0xff, 0xfe, 0x00])),
        '/empty': () => response.end(' '),
        '/inside': () =>
          response.writeHead(302, { Location: 'http://10.0.0.1/' }).end(),
      };
      (answers[url!] ?? (() => response.writeHead(404).end()))();
    });
    const { environments, limits, portal } = readTryOptions(
      new ConfigReader({
        backend: { baseUrl: 'http://portal.test' },
        apiContracts: {
          try: {
            environments: [
              {
                name: 'local',
                servers: [`http://localhost:${service.port}`],
                allowPrivate: ['localhost'],
              },
              { name: 'closed', servers: ['http://127.0.0.1:*'] },
            ],
            limits: { responseKilobytes: 2 },
          },
        },
      }),
    );
    const urlReader = mockServices.urlReader.mock({
      readUrl: async url => {
        const content = files.get(url);
        if (!content) {
          throw new NotFoundError(`${url}?ref=main could not be read, 404`);
        }
        return { buffer: async () => content } as any;
      },
    });
    reader = new DefinitionReader({
      caller: new TargetCaller({
        limits,
        lookup: lookupAll,
        portal: new PortalAddresses(portal),
      }),
      environments,
      integrations: ScmIntegrations.fromConfig(
        new ConfigReader({
          integrations: { gitea: [{ host: 'gitea.com' }] },
        }),
      ),
      urlReader,
    });
  });

  afterAll(() => service.stop());

  const read = (target: string, options: object = {}) => {
    const {
      environment = 'local',
      location = `url:${REPOSITORY}/apis/catalog-info.yaml`,
    } = options as { environment?: string; location?: string };
    return reader.read(api(location), { environment, target });
  };
  const at = (path: string, host = 'localhost') =>
    `http://${host}:${service.port}${path}`;

  it('reads files beside the descriptor, and by their address', async () => {
    files.set(`${REPOSITORY}/apis/staging.yaml`, Buffer.from('ä'));

    expect(await read('./staging.yaml')).toBe('ä');
    expect(
      await read(`${REPOSITORY}/apis/staging.yaml`, {
        location: 'file:/catalog/a.yaml',
      }),
    ).toBe('ä');
    expect(reader.isRunning(`${REPOSITORY}/apis/staging.yaml`)).toBe(false);
  });

  it('asks a running service, within what its environment admits', async () => {
    expect(await read(at('/openapi.json?v=3'))).toBe('{"openapi":"3.1.0"}');
    expect(reader.isRunning(at('/openapi.json'))).toBe(true);
  });

  it.each([
    ['an answer that is too long', '/long', 'longer than what'],
    ['an answer that is no text', '/binary', 'answers no text'],
    ['an empty answer', '/empty', 'answers no text'],
    ['another status', '/gone', 'answers 404'],
    ['a redirect to the inside', '/inside', 'may not call'],
  ])('refuses %s', async (_, path, message) => {
    await expect(read(at(path))).rejects.toThrow(message);
  });

  it.each([
    ['a server that is not admitted', 'https://other.test/a', 'local'],
    [
      'an environment that is not configured',
      'http://localhost:1/a',
      'nowhere',
    ],
  ])('refuses %s', async (_, target, environment) => {
    await expect(read(target, { environment })).rejects.toThrow(
      `not among the servers of the environment "${environment}"`,
    );
  });

  it('refuses an address of this machine that is not admitted by name', async () => {
    await expect(
      read(at('/openapi.json', '127.0.0.1'), { environment: 'closed' }),
    ).rejects.toThrow('is not on the public internet');
  });

  it.each([
    ['./a.yaml', 'file:/catalog/a.yaml', 'is a path in a repository'],
    ['file:///etc/passwd', `url:${REPOSITORY}/a.yaml`, 'neither a path'],
    ['ftp://files.test/a.yaml', 'file:/catalog/a.yaml', 'neither a path'],
  ])('refuses %s of %s', async (target, location, message) => {
    await expect(read(target, { location })).rejects.toThrow(message);
  });

  it.each([
    ['./lost.yaml', 'apis/lost.yaml" in the repository team/api'],
    [
      'https://gitea.com/shop/orders/src/branch/main/v1/a.yaml',
      'v1/a.yaml" in the repository shop/orders',
    ],
    ['https://github.com/shop', 'https://github.com/shop"'],
  ])('says in short that there is no %s', async (target, what) => {
    await expect(read(target)).rejects.toThrow(
      `The portal finds no file "${what}: add it, or mend the annotation fairway/api-definition.local`,
    );
  });

  it('refuses files that are no text', async () => {
    files.set(`${REPOSITORY}/apis/a.png`, Buffer.from([0x89, 0xff]));

    await expect(read('./a.png')).rejects.toThrow('is no text');
  });
});
