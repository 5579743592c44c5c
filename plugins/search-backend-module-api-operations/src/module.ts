import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { ApiOperationCollatorFactory } from './ApiOperationCollatorFactory';
import { readSchedule } from './config';
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
        indexRegistry: searchIndexRegistryExtensionPoint,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ config, indexRegistry, lifecycle, scheduler, ...services }) {
        const reader = new DefinitionReader();
        lifecycle.addShutdownHook(() => reader.close());
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(readSchedule(config)),
          factory: new ApiOperationCollatorFactory({ ...services, reader }),
        });
      },
    });
  },
});
