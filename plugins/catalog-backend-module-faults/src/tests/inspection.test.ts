import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import catalogModuleFaults from '..';
import { startFileHost } from '../__testUtils__/startFileHost';

jest.setTimeout(60_000);

const component = (name: string, spec = '') => `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: ${name} }
spec: { type: service, lifecycle: production, owner: team${spec} }
`;

const api = (name: string, definition: string) => `
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: ${name} }
spec: { type: openapi, lifecycle: production, owner: team, definition: { $text: '${definition}' } }
`;

const location = (name: string, ...targets: string[]) => `
apiVersion: backstage.io/v1alpha1
kind: Location
metadata: { name: ${name} }
spec: { targets: ${JSON.stringify(targets)} }
`;

const found = (kind: string, name: string) => ({
  kind,
  namespace: 'default',
  name,
});

type FileHost = Awaited<ReturnType<typeof startFileHost>>;

async function startCatalog(host: FileHost, result?: AuthorizeResult.DENY) {
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleFaults,
      mockServices.rootConfig.factory({ data: host.config }),
      mockServices.permissions.factory(result && { result }),
    ],
  });
  return {
    server,
    post: (path: string, body: object) =>
      request(server)
        .post(`/api/catalog${path}`)
        .set('authorization', mockCredentials.user.header())
        .send(body),
  };
}

describe('POST /inspect-location', () => {
  let host: FileHost;
  let catalog: Awaited<ReturnType<typeof startCatalog>>;

  beforeAll(async () => {
    host = await startFileHost();
    catalog = await startCatalog(host);
  });

  afterAll(() => host.stop());

  async function inspect(target: string) {
    const { status, body } = await catalog.post('/inspect-location', {
      target,
    });
    expect({ status, body }).toMatchObject({ status: 200 });
    return body;
  }

  it('lists what a location leads to', async () => {
    host.write('/a/lamp.yaml', component('lamp'));
    const target = host.write(
      '/a/all.yaml',
      `${location('all', './lamp.yaml')}\n---${component('bell')}`,
    );

    expect(await inspect(target)).toEqual({
      exists: false,
      entities: [
        found('Location', 'all'),
        found('Component', 'lamp'),
        found('Component', 'bell'),
      ],
      faults: [],
    });
  });

  it('lists what would be taken beside what would not', async () => {
    const target = host.write(
      '/b/all.yaml',
      [
        component('lamp'),
        api('unread', 'https://elsewhere.example.com/openapi.json'),
        location('lost', './nowhere.yaml'),
        component('strange', ', providesApis: nothing'),
        component('bell'),
        component('lamp'),
      ].join('\n---'),
    );

    const { entities, faults } = await inspect(target);

    expect(entities).toEqual([
      found('Component', 'lamp'),
      found('Component', 'bell'),
    ]);
    expect(faults).toEqual([
      {
        target,
        entityRef: 'api:default/unread',
        message: expect.stringContaining(
          "Reading from 'https://elsewhere.example.com/openapi.json' is not allowed",
        ),
      },
      {
        target,
        entityRef: 'location:default/lost',
        message: expect.stringContaining(host.addressOf('/b/nowhere.yaml')),
      },
      {
        target,
        entityRef: 'component:default/strange',
        message: expect.stringContaining('/spec/providesApis must be array'),
      },
      {
        target,
        entityRef: 'component:default/lamp',
        message: 'Duplicate nested entity: component:default/lamp',
      },
    ]);
  });

  it.each([
    ['cannot be found', '/c/missing.yaml', undefined, 'no matching files'],
    ['is no YAML', '/c/broken.yaml', 'kind: [', 'YAML error'],
    [
      'holds a kind that is not allowed there',
      '/c/kind.yaml',
      `${component(
        'lamp',
      )}\n---\napiVersion: backstage.io/v1alpha1\nkind: User\nmetadata: { name: ana }\nspec: {}\n`,
      'not of an allowed kind',
    ],
  ])('names the file when it %s', async (_, path, content, expected) => {
    const target =
      content === undefined ? host.addressOf(path) : host.write(path, content);

    expect(await inspect(target)).toEqual({
      exists: false,
      entities: [],
      faults: [{ target, message: expect.stringContaining(expected) }],
    });
  });

  it('leaves out optional files that are missing', async () => {
    const target = host.write(
      '/d/all.yaml',
      location('all', './missing.yaml').replace(
        'targets:',
        'presence: optional, targets:',
      ),
    );

    expect(await inspect(target)).toMatchObject({
      entities: [found('Location', 'all')],
      faults: [],
    });
  });

  it('comes to an end where files lead to each other', async () => {
    const target = host.write('/e/a.yaml', location('a', './b.yaml'));
    host.write('/e/b.yaml', location('b', './a.yaml'));

    expect(await inspect(target)).toMatchObject({
      entities: [found('Location', 'a'), found('Location', 'b')],
      faults: [{ entityRef: 'location:default/a' }],
    });
  });

  it('knows what is registered', async () => {
    const target = host.write('/f/lamp.yaml', component('lamp'));
    await catalog.post('/locations', { type: 'url', target });

    expect(await inspect(target)).toMatchObject({ exists: true });
  });

  it.each([
    [{}],
    [{ target: 'lamp.yaml' }],
    [{ target: 'file:///etc/passwd' }],
  ])('refuses %j', async body => {
    const response = await catalog.post('/inspect-location', body);

    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain('target');
  });

  it('refuses who may not register', async () => {
    const closed = await startCatalog(host, AuthorizeResult.DENY);

    const response = await closed.post('/inspect-location', {
      target: host.addressOf('/a/all.yaml'),
    });

    expect(response.status).toBe(403);
    expect(response.body.error.message).toContain('catalog.location.create');
  });
});
