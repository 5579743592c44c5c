import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { SearchStore, searchStoreExtensionPoint } from '@fairway/search-node';
import searchModuleSqlite from '@fairway/plugin-search-backend-module-sqlite';

/** Opens an empty engine on SQLite, as search does. */
export async function openStore(): Promise<{ store: SearchStore }> {
  let store: SearchStore | undefined;
  await startTestBackend({
    features: [
      searchModuleSqlite,
      createBackendPlugin({
        pluginId: 'search',
        register(env) {
          env.registerExtensionPoint(searchStoreExtensionPoint, {
            setStore: newStore => {
              store = newStore;
            },
          });
          env.registerInit({ deps: {}, async init() {} });
        },
      }),
    ],
  });
  return { store: store! };
}
