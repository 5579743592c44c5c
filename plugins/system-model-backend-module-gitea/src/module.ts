import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { systemModelExtensionPoint } from '@fairway/plugin-system-model-node';
import { createGiteaScraperFactory } from './createGiteaScraperFactory';

/**
 * Reads manifests in repositories of Gitea, Forgejo and the portal's own forge.
 *
 * @public
 */
export const systemModelModuleGitea = createBackendModule({
  pluginId: 'system-model',
  moduleId: 'gitea',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        systemModel: systemModelExtensionPoint,
      },
      async init({ auth, config, discovery, systemModel }) {
        const forgeUrl = await discovery.getBaseUrl('forge');
        systemModel.addScraper(
          createGiteaScraperFactory({ auth, config, forgeUrl }),
        );
      },
    });
  },
});
