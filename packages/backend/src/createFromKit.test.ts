import { createMockDirectory } from '@backstage/backend-test-utils';
import scaffolderEntityModel from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import scaffolderGitea from '@backstage/plugin-scaffolder-backend-module-gitea';
import type { JsonObject } from '@backstage/types';
import forgePlugin from '@fairway/plugin-forge-backend';
import { startContentBackend } from './__testUtils__/startContentBackend';
import { startFaultyProxy } from './__testUtils__/startFaultyProxy';
import { until } from './__testUtils__/until';

const directory = createMockDirectory();
const adminToken = 'a-token-for-this-test-only';

describe('creating from a starter kit', () => {
  let proxy: Awaited<ReturnType<typeof startFaultyProxy>>;
  let call: Awaited<ReturnType<typeof startContentBackend>>;

  beforeAll(async () => {
    proxy = await startFaultyProxy();
    call = await startContentBackend({
      locations: ['templates/all.yaml', 'catalog/org/groups.yaml'],
      features: [
        scaffolderEntityModel,
        scaffolderPlugin,
        scaffolderGitea,
        forgePlugin,
      ],
      config: {
        app: { baseUrl: `http://${proxy.host}` },
        backend: { reading: { allow: [{ host: proxy.host }] } },
        forge: {
          enabled: true,
          directory: directory.path,
          adminUser: 'fairway-bot',
          adminToken,
          anonymousRead: 'loopback',
          organizations: [{ name: 'merrow-line' }],
        },
        integrations: {
          gitea: [
            {
              host: proxy.host,
              baseUrl: `http://${proxy.host}/api/forge`,
              username: 'fairway-bot',
              password: adminToken,
            },
          ],
        },
        scaffolder: {
          defaultEnvironment: {
            parameters: {
              forgeHost: proxy.host,
              forgeOrganization: 'merrow-line',
            },
          },
        },
      },
    });
    proxy.forwardTo(call.port);
    await until(async () => {
      const found = await call('/api/catalog/entities?filter=kind=template');
      return found.length > 0 || undefined;
    });
  }, 30_000);

  beforeEach(() => proxy.failWhen(() => false));

  afterAll(() => proxy.stop());

  async function create(name: string) {
    const { id } = await call('/api/scaffolder/v2/tasks', {
      templateRef: 'template:default/node-service',
      values: {
        name,
        description: 'Says how long the queue at the ramp is.',
        owner: 'group:default/berth-planning',
      },
    });
    const task = await until(async () => {
      const found = await call(`/api/scaffolder/v2/tasks/${id}`);
      return ['completed', 'failed'].includes(found.status) ? found : undefined;
    });
    const events: Array<{ body: JsonObject }> = await call(
      `/api/scaffolder/v2/tasks/${id}/events`,
    );
    return {
      status: task.status as string,
      log: events.map(event => String(event.body.message)).join('\n'),
      output: events.at(-1)!.body.output as JsonObject,
    };
  }

  it('ends with a repository, entities and links to them', async () => {
    const { status, log, output } = await create('ramp-queue');

    expect({ status, log }).toMatchObject({ status: 'completed' });
    const repository = `http://${proxy.host}/api/forge/merrow-line/ramp-queue`;
    expect(output).toMatchObject({
      links: [
        { url: `${repository}/src/branch/main/` },
        { entityRef: 'component:default/ramp-queue' },
        { url: '/docs/default/component/ramp-queue' },
      ],
      text: [{ content: expect.stringContaining(`${repository}.git`) }],
    });
    const api = await until(() =>
      call('/api/catalog/entities/by-name/api/default/ramp-queue').catch(
        () => undefined,
      ),
    );
    expect(api.spec.definition).toContain('operationId: getGreeting');
  }, 30_000);

  it('names the repository that is left when it cannot be registered', async () => {
    const target = `http://${proxy.host}/api/forge/merrow-line/ramp-gate/src/branch/main/catalog-info.yaml`;
    await call('/api/catalog/locations', { type: 'url', target });

    const { status, log } = await create('ramp-gate');

    expect(status).toBe('failed');
    expect(log).toContain(
      `merrow-line/ramp-gate/src/branch/main/ was created, but the catalog does not know it.`,
    );
    expect(log).toContain(`Either register ${target} on the Register page`);
  }, 30_000);

  it('names the repository that may be left when its files cannot be pushed', async () => {
    proxy.failWhen(url => url.includes('git-receive-pack'));

    const { status, log } = await create('ramp-light');

    expect(status).toBe('failed');
    expect(log).toContain(
      `merrow-line/ramp-light on ${proxy.host} may have been left behind without files`,
    );
  }, 30_000);

  it('creates nothing when the repository exists', async () => {
    const { status, log } = await create('ramp-queue');

    expect(status).toBe('failed');
    expect(log).toContain('409');
    expect(log).toContain('nothing was created: choose another name');
  }, 30_000);
});
