import {
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { elasticsearchAuthExtensionPoint } from '@backstage/plugin-search-backend-module-elasticsearch';
import { SearchStore, searchStoreExtensionPoint } from '@fairway/search-node';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { once } from 'node:events';
import elastic from './index';

describe('searchModuleElastic', () => {
  const server = createServer((request, response) => {
    const isKnown = request.headers.authorization === 'Bearer of-today';
    response.writeHead(isKnown ? 200 : 401, {
      'content-type': 'application/json',
      'x-elastic-product': 'Elasticsearch',
    });
    response.end(JSON.stringify({ version: { number: '8.19.2' } }));
  });

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  const start = async (elasticsearch: object, ...others: any[]) => {
    let given: SearchStore | undefined;
    const search = createBackendPlugin({
      pluginId: 'search',
      register(env) {
        env.registerExtensionPoint(searchStoreExtensionPoint, {
          setStore: store => {
            given = store;
          },
        });
        env.registerInit({ deps: {}, async init() {} });
      },
    });
    const { port } = server.address() as AddressInfo;
    await startTestBackend({
      features: [
        search,
        elastic,
        ...others,
        mockServices.rootConfig.factory({
          data: {
            search: {
              elasticsearch: {
                node: `http://127.0.0.1:${port}`,
                ...elasticsearch,
              },
            },
          },
        }),
      ],
    });
    return given!;
  };

  it('gives search its engine, which says if it is not let in', async () => {
    const store = await start({});

    expect(store.name).toBe('elasticsearch');
    await expect(store.check()).rejects.toThrow(
      /^Elasticsearch at 127\.0\.0\.1:\d+ does not let the portal in \(status 401/,
    );
  });

  it('signs in as another module says', async () => {
    const signIn = createBackendModule({
      pluginId: 'search',
      moduleId: 'sign-in',
      register(env) {
        env.registerInit({
          deps: { auth: elasticsearchAuthExtensionPoint },
          async init({ auth }) {
            auth.setAuthProvider({
              getAuthHeaders: async () => ({
                Authorization: 'Bearer of-today',
              }),
            });
          },
        });
      },
    });

    const store = await start({}, signIn);

    await expect(store.check()).resolves.toBeUndefined();
  });

  it('speaks with OpenSearch where the configuration says so', async () => {
    const store = await start({
      provider: 'opensearch',
      auth: { username: 'me', password: 'secret' },
    });

    expect(store.name).toBe('opensearch');
    await expect(store.check()).rejects.toThrow('does not let the portal in');
  });
});
