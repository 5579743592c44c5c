import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { systemModelExtensionPoint } from '@fairway/plugin-system-model-node';
import { createGithubScraperFactory } from './createGithubScraperFactory';

/**
 * Reads manifests in the repositories of GitHub organisations.
 *
 * @public
 */
export const systemModelModuleGithub = createBackendModule({
  pluginId: 'system-model',
  moduleId: 'github',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        systemModel: systemModelExtensionPoint,
      },
      async init({ config, systemModel }) {
        systemModel.addScraper(createGithubScraperFactory({ config }));
      },
    });
  },
});
