import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchStoreExtensionPoint } from '@fairway/search-node';
import { PostgresSearchStore } from './PostgresSearchStore';

/**
 * Lets search use the PostgreSQL database of the portal.
 *
 * @public
 */
export const searchModulePostgres = createBackendModule({
  pluginId: 'search',
  moduleId: 'postgres',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        store: searchStoreExtensionPoint,
      },
      async init({ database, store }) {
        store.setStore(await PostgresSearchStore.create(database));
      },
    });
  },
});
