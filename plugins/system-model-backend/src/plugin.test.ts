import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { systemModelExtensionPoint } from '@fairway/plugin-system-model-node';
import request from 'supertest';
import { createJsonFormat } from './__testUtils__/jsonFormat';
import { MemoryHost } from './__testUtils__/MemoryHost';
import { until } from './__testUtils__/until';
import { systemModelPlugin } from './plugin';

jest.setTimeout(30_000);

const disk = createMockDirectory();
const host = new MemoryHost();

const memoryModule = createBackendModule({
  pluginId: 'system-model',
  moduleId: 'memory',
  register(env) {
    env.registerInit({
      deps: { stages: systemModelExtensionPoint },
      async init({ stages }) {
        stages.addScraper(host.createFactory());
        stages.addFormat(createJsonFormat());
      },
    });
  },
});

const start = (systemModel: object, modules = [memoryModule]) =>
  startTestBackend({
    features: [
      systemModelPlugin,
      ...modules,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.rootConfig.factory({
        data: { backend: { workingDirectory: disk.path }, systemModel },
      }),
    ],
  });

describe('systemModelPlugin', () => {
  it('makes a model of folders and of what modules find', async () => {
    disk.setContent({
      'repositories/till/qm.yaml': [
        'version: 1',
        'name: till',
        'type: service',
        'owner: { team: crew }',
      ].join('\n'),
    });
    host.put('shop', { ref: 'component:default/shop' });

    const { server } = await start({
      sources: {
        disk: { type: 'directory', path: disk.resolve('repositories') },
        memory: { type: 'memory' },
      },
    });

    const sources = await until(async () => {
      const { body } = await request(server).get(
        '/api/system-model/v1/sources',
      );
      const health = body.items?.map((one: { health: string }) => one.health);
      return health?.join() === 'healthy,healthy' ? body.items : undefined;
    });
    expect(sources).toMatchObject([
      { id: 'disk', title: 'Local folder', counts: { manifests: 1 } },
      { id: 'memory', title: 'Memory', counts: { manifests: 1 } },
    ]);
  });

  it('does not start with a source of a type that there is not', async () => {
    const starting = start({ sources: { git: { type: 'gitolite' } } });

    await expect(starting).rejects.toThrow(
      /systemModel.sources.git.type: expected one of directory, memory, got "gitolite"/,
    );
  });

  it('does not start with two modules of one type', async () => {
    const twin = createBackendModule({
      pluginId: 'system-model',
      moduleId: 'twin',
      register(env) {
        env.registerInit({
          deps: { stages: systemModelExtensionPoint },
          async init({ stages }) {
            stages.addScraper(host.createFactory());
          },
        });
      },
    });

    await expect(start({}, [memoryModule, twin])).rejects.toThrow(
      /There is a type of sources "memory" already/,
    );
  });
});
