import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { systemModelExtensionPoint } from '@fairway/plugin-system-model-node';
import { createGitlabScraperFactory } from './createGitlabScraperFactory';

/**
 * Reads manifests in the projects of GitLab groups.
 *
 * @public
 */
export const systemModelModuleGitlab = createBackendModule({
  pluginId: 'system-model',
  moduleId: 'gitlab',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        systemModel: systemModelExtensionPoint,
      },
      async init({ config, systemModel }) {
        systemModel.addScraper(createGitlabScraperFactory({ config }));
      },
    });
  },
});
