import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchEngineRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { MemorySearchEngine } from '../search/MemorySearchEngine';

/** Search in memory, for a portal that runs on SQLite. */
export const memorySearch = createBackendModule({
  pluginId: 'search',
  moduleId: 'memory-engine',
  register(reg) {
    reg.registerInit({
      deps: {
        engines: searchEngineRegistryExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ engines, logger }) {
        engines.setSearchEngine(new MemorySearchEngine({ logger }));
      },
    });
  },
});
