import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  isSourceEnabled,
  searchSourcesExtensionPoint,
} from '@fairway/search-node';
import { ForgeReader } from './ForgeReader';
import { RepositorySource } from './RepositorySource';

/**
 * Puts the repositories of the forge into search.
 *
 * @public
 */
export const searchModuleRepositories = createBackendModule({
  pluginId: 'search',
  moduleId: 'repositories',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        sources: searchSourcesExtensionPoint,
      },
      async init({ config, sources, ...services }) {
        const hasForge = config.getOptionalBoolean('forge.enabled') ?? false;
        if (hasForge && isSourceEnabled(config, 'repositories')) {
          sources.addSource(new RepositorySource(new ForgeReader(services)));
        }
      },
    });
  },
});
