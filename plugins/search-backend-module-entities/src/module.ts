import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { searchSourcesExtensionPoint } from '@fairway/search-node';
import { readEntityOptions } from './config';
import { EntitySource } from './EntitySource';
import { RenameFollower } from './RenameFollower';

/**
 * Puts the entities of the catalog into search.
 *
 * @public
 */
export const searchModuleEntities = createBackendModule({
  pluginId: 'search',
  moduleId: 'entities',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        sources: searchSourcesExtensionPoint,
      },
      async init({ config, lifecycle, sources, ...services }) {
        const renames = new RenameFollower(services);
        lifecycle.addShutdownHook(() => renames.stop());
        sources.addSource(
          new EntitySource({
            ...services,
            entityOptions: readEntityOptions(config),
            renames,
          }),
        );
      },
    });
  },
});
