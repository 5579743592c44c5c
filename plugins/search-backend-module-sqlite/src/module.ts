import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchStoreExtensionPoint } from '@fairway/search-node';
import { SqliteSearchStore } from './SqliteSearchStore';

/**
 * Lets search use the SQLite database of the portal.
 *
 * @public
 */
export const searchModuleSqlite = createBackendModule({
  pluginId: 'search',
  moduleId: 'sqlite',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        lifecycle: coreServices.lifecycle,
        scheduler: coreServices.scheduler,
        store: searchStoreExtensionPoint,
      },
      async init({ database, lifecycle, scheduler, store }) {
        const sqlite = await SqliteSearchStore.create(database);
        lifecycle.addShutdownHook(() => sqlite.close());
        store.setStore(sqlite);
        await scheduler.scheduleTask({
          id: 'search-tidy-sqlite',
          scope: 'local',
          frequency: { minutes: 5 },
          timeout: { minutes: 5 },
          fn: signal => sqlite.tidy(signal),
        });
      },
    });
  },
});
