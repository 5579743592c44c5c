import { TestDatabases } from '@backstage/backend-test-utils';
import {
  FORGE_PUSH_TOPIC,
  FORGE_REPOSITORY_TOPIC,
} from '@fairway/plugin-forge-common';
import { makePush } from '../__testUtils__/makePush';
import { startCatalog } from '../__testUtils__/startCatalog';
import { startGitHost } from '../__testUtils__/startGitHost';

jest.setTimeout(60_000);

const describeComponent = (name: string, description: string) => `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: ${name}, description: '${description}' }
spec: { type: service, lifecycle: production, owner: team }
`;

const describeApi = (name: string) => `
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: ${name} }
spec:
  type: openapi
  lifecycle: production
  owner: team
  definition: { $text: ./api/openapi.yaml }
`;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('a push, on %s', databaseId => {
  let host: Awaited<ReturnType<typeof startGitHost>>;
  let catalog: Awaited<ReturnType<typeof startCatalog>>;

  beforeAll(async () => {
    host = await startGitHost();
    catalog = await startCatalog(
      { all: databases, id: databaseId },
      { ...host.config, catalog: { orphanStrategy: 'keep' } },
    );
  });

  afterAll(() => host.stop());

  /** Registers a repository with one component of the same name. */
  async function register(name: string) {
    const url = `${host.baseUrl}/demo/${name}`;
    const target = `${url}/src/branch/main/catalog-info.yaml`;
    host.write(
      `demo/${name}`,
      'catalog-info.yaml',
      describeComponent(name, 'before'),
    );
    await catalog.register(target);
    const entity = await catalog.waitFor(`component:default/${name}`, Boolean);
    return { url, target, ref: `component:default/${name}`, entity };
  }

  it('shows changed entities', async () => {
    const { url, ref } = await register('changed');
    host.write(
      'demo/changed',
      'catalog-info.yaml',
      describeComponent('changed', 'after'),
    );

    await catalog.publish(
      FORGE_PUSH_TOPIC,
      makePush(url, { modified: ['catalog-info.yaml'] }),
    );

    const shown = await catalog.waitFor(
      ref,
      entity => entity?.metadata.description !== 'before',
    );
    expect(shown).toMatchObject({ metadata: { description: 'after' } });
  });

  it('shows changes of files that entities are put together from', async () => {
    const url = `${host.baseUrl}/demo/api`;
    host.write('demo/api', 'api/openapi.yaml', 'openapi: 3.0.0');
    host.write('demo/api', 'catalog-info.yaml', describeApi('api'));
    await catalog.register(`${url}/src/branch/main/catalog-info.yaml`);
    await catalog.waitFor('api:default/api', Boolean);
    host.write('demo/api', 'api/openapi.yaml', 'openapi: 3.1.0');

    // A push back in history lists no files at all.
    await catalog.publish(FORGE_PUSH_TOPIC, makePush(url));

    const shown = await catalog.waitFor(
      'api:default/api',
      entity => entity?.spec?.definition !== 'openapi: 3.0.0',
    );
    expect(shown).toMatchObject({ spec: { definition: 'openapi: 3.1.0' } });
  });

  it('mends what was broken, also what was never whole', async () => {
    const url = `${host.baseUrl}/demo/broken`;
    host.write('demo/broken', 'catalog-info.yaml', 'kind: [');
    await catalog.register(`${url}/src/branch/main/catalog-info.yaml`);
    await catalog.waitFor('component:default/broken', () =>
      host.wasAsked('demo/broken'),
    );
    host.write(
      'demo/broken',
      'catalog-info.yaml',
      describeComponent('broken', 'mended'),
    );

    await catalog.publish(FORGE_PUSH_TOPIC, makePush(url));

    const shown = await catalog.waitFor('component:default/broken', Boolean);
    expect(shown).toMatchObject({ metadata: { description: 'mended' } });
  });

  it('unregisters a location whose file is gone', async () => {
    const { url, ref, target } = await register('gone');
    host.remove('demo/gone', 'catalog-info.yaml');

    await catalog.publish(
      FORGE_PUSH_TOPIC,
      makePush(url, { removed: ['catalog-info.yaml'] }),
    );

    await catalog.waitFor(ref, entity => entity === undefined);
    expect(await catalog.findTargets()).not.toContain(target);
  });

  it('keeps a location whose file is there, whatever a push says', async () => {
    const { url, ref, target } = await register('kept');
    host.write(
      'demo/kept',
      'catalog-info.yaml',
      describeComponent('kept', 'after'),
    );

    await catalog.publish(
      FORGE_PUSH_TOPIC,
      makePush(url, { removed: ['catalog-info.yaml'] }),
    );

    await catalog.waitFor(
      ref,
      entity => entity?.metadata.description === 'after',
    );
    expect(await catalog.findTargets()).toContain(target);
  });

  it('follows a file that was renamed', async () => {
    const { url, ref, target } = await register('renamed');
    host.remove('demo/renamed', 'catalog-info.yaml');
    host.write(
      'demo/renamed',
      'catalog/catalog-info.yaml',
      describeComponent('renamed', 'after'),
    );

    await catalog.publish(
      FORGE_PUSH_TOPIC,
      makePush(url, {
        removed: ['catalog-info.yaml'],
        added: ['catalog/catalog-info.yaml'],
      }),
    );

    await catalog.waitFor(
      ref,
      entity => entity?.metadata.description === 'after',
    );
    const targets = await catalog.findTargets();
    expect(targets).not.toContain(target);
    expect(targets).toContain(
      `${url}/src/branch/main/catalog/catalog-info.yaml`,
    );
  });

  it.each([
    [
      'branch',
      FORGE_PUSH_TOPIC,
      (url: string) => makePush(url, { after: '0'.repeat(40) }),
    ],
    [
      'repository',
      FORGE_REPOSITORY_TOPIC,
      (url: string) => ({ ...makePush(url), action: 'deleted' }),
    ],
  ])('removes what came from a deleted %s', async (what, topic, toPayload) => {
    const { url, ref } = await register(`deleted-${what}`);
    const neighbour = await register(`deleted-${what}-not`);

    await catalog.publish(topic, toPayload(url));

    await catalog.waitFor(ref, entity => entity === undefined);
    expect(await catalog.find(neighbour.ref)).toBeDefined();
  });
});
