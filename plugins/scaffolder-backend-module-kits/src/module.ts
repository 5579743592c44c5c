import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createLeftoversAction } from './actions/createLeftoversAction';
import { createPublishAction } from './actions/createPublishAction';
import { createPullRequestAction } from './actions/createPullRequestAction';
import { createRegisterAction } from './actions/createRegisterAction';
import { createRenderAction } from './actions/createRenderAction';
import { readKitsOptions } from './config';
import { HostApi } from './destination/HostApi';
import { RepositoryProbe } from './destination/RepositoryProbe';
import { createKitsRouter } from './router/createKitsRouter';
import { KitLoader } from './sources/KitLoader';
import { KitPreview } from './sources/KitPreview';

/**
 * Adds the actions of starter kits, a look at what they make, and a download of it.
 *
 * @public
 */
export const scaffolderModuleKits = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'kits',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        reader: coreServices.urlReader,
      },
      async init({
        actions,
        auth,
        catalog,
        config,
        httpAuth,
        httpRouter,
        reader,
      }) {
        const integrations = ScmIntegrations.fromConfig(config);
        const options = readKitsOptions(config);
        const loader = new KitLoader({ ...options, integrations, reader });
        const api = new HostApi(integrations);
        const own = {
          api,
          auth,
          catalog,
          config,
          integrations,
          loader,
          options,
          probe: new RepositoryProbe({ api, reader }),
        };
        actions.addActions(
          createRenderAction(own),
          createPublishAction(own),
          createRegisterAction(own),
          createLeftoversAction(own),
          createPullRequestAction(own),
        );
        const preview = new KitPreview(own);
        httpRouter.use(createKitsRouter({ ...own, httpAuth, preview }));
      },
    });
  },
});
