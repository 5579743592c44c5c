import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { forgePermissions } from '@fairway/plugin-forge-common';
import { readForgeOptions } from './config';
import { createForge } from './createForge';
import { createDisabledRouter } from './router/createDisabledRouter';

/**
 * The embedded git host with Gitea's API.
 *
 * @public
 */
export const forgePlugin = createBackendPlugin({
  pluginId: 'forge',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init({ config, httpRouter, permissionsRegistry, ...services }) {
        permissionsRegistry.addPermissions(forgePermissions);
        // Git and Gitea's clients authenticate by tokens that Backstage does not know; the router sees to it.
        httpRouter.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
        const options = readForgeOptions(config);
        if (!options) {
          httpRouter.use(createDisabledRouter());
          return;
        }
        const forge = await createForge(options, { config, ...services });
        httpRouter.use(forge.router);
      },
    });
  },
});
