import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  isSourceEnabled,
  searchSourcesExtensionPoint,
} from '@fairway/search-node';
import { ApiOperationSource } from './ApiOperationSource';
import { DefinitionReader } from './DefinitionReader';

/**
 * Puts the operations of APIs into search.
 *
 * @public
 */
export const searchModuleApiOperations = createBackendModule({
  pluginId: 'search',
  moduleId: 'api-operations',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        sources: searchSourcesExtensionPoint,
      },
      async init({ config, lifecycle, sources, ...services }) {
        if (!isSourceEnabled(config, 'apiOperations')) {
          return;
        }
        const reader = new DefinitionReader();
        lifecycle.addShutdownHook(() => reader.close());
        sources.addSource(new ApiOperationSource({ ...services, reader }));
      },
    });
  },
});
