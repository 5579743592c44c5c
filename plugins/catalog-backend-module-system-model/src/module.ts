import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { systemModelServiceRef } from '@fairway/plugin-system-model-node';
import { randomUUID } from 'node:crypto';
import { readCatalogOptions } from './config';
import { EntityStore } from './database/EntityStore';
import { FeedStore } from './database/FeedStore';
import { openDatabase } from './database/openDatabase';
import { EnrichmentProcessor } from './enrich/EnrichmentProcessor';
import { CatalogView } from './follow/CatalogView';
import { createDeletionGuard } from './follow/createDeletionGuard';
import { createRemovalNotice } from './follow/createRemovalNotice';
import { ModelView } from './follow/ModelView';
import { SystemModelProvider } from './follow/SystemModelProvider';

/**
 * Shows the entities of the system model in the catalog, and adds what the model
 * knows to those that come from elsewhere.
 *
 * @public
 */
export const catalogModuleSystemModel = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'system-model',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        model: systemModelServiceRef,
        processing: catalogProcessingExtensionPoint,
      },
      async init(services) {
        const { events, httpAuth, httpRouter, lifecycle, logger, processing } =
          services;
        const options = readCatalogOptions(services.config);
        const knex = await openDatabase(services.database);
        const entities = new EntityStore(knex);
        const catalog = new CatalogView(services);
        const model = new ModelView(services);
        const provider = new SystemModelProvider({
          catalog,
          entities,
          events,
          feed: new FeedStore({ knex, owner: randomUUID() }),
          logger,
          model,
          options,
        });
        processing.addEntityProvider(provider);
        processing.addProcessor(
          new EnrichmentProcessor({
            entities,
            onTakenOver: () => provider.wake(),
            options,
          }),
        );
        // Modules start before their plugin, so these see requests before the catalog's own routes.
        httpRouter.use(createDeletionGuard({ catalog, httpAuth, model }));
        httpRouter.use(createRemovalNotice(() => provider.checkSoon()));
        lifecycle.addShutdownHook(() => provider.stop());
      },
    });
  },
});
