import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { searchSourcesExtensionPoint } from '@fairway/search-node';
import { readEntityOptions } from './config';
import { EntitySource } from './EntitySource';

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
        sources: searchSourcesExtensionPoint,
      },
      async init({ config, sources, ...services }) {
        sources.addSource(
          new EntitySource({
            ...services,
            entityOptions: readEntityOptions(config),
          }),
        );
      },
    });
  },
});
