import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { createRouter } from './createRouter';
import { LocationInspector } from './inspection/LocationInspector';
import { CatalogErrorsPayload, FaultLog } from './log/FaultLog';

// As the catalog backend names it, which a module must not import.
const CATALOG_ERRORS_TOPIC = 'experimental.catalog.errors';

/**
 * Tells users before they register a location, and operators afterwards, what the catalog cannot take.
 *
 * @public
 */
export const catalogModuleFaults = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'faults',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        reader: coreServices.urlReader,
      },
      async init(deps) {
        const { auth, catalog, httpAuth, permissions, reader } = deps;
        const integrations = ScmIntegrations.fromConfig(deps.config);
        const inspector = new LocationInspector({
          auth,
          catalog,
          integrations,
          reader,
        });
        deps.httpRouter.use(createRouter({ httpAuth, inspector, permissions }));

        const log = new FaultLog({ logger: deps.logger });
        await deps.events.subscribe({
          id: 'fairway-catalog-faults',
          topics: [CATALOG_ERRORS_TOPIC],
          onEvent: async ({ eventPayload }) =>
            log.note(eventPayload as CatalogErrorsPayload),
        });
      },
    });
  },
});
