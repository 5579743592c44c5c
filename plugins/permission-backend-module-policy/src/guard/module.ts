import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { createGuardRouter } from './createGuardRouter';

export const catalogModuleRegistrationGuard = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'fairway-registration-guard',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
      },
      async init({ httpRouter, ...options }) {
        // Modules start before their plugin, so this router is asked before the catalog's own.
        httpRouter.use(createGuardRouter(options));
      },
    });
  },
});
