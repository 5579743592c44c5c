import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { ChangeFeed } from './ChangeFeed';
import { EntityChangeProcessor } from './EntityChangeProcessor';

// As the catalog backend names it, which a module must not import.
const CATALOG_ERRORS_TOPIC = 'experimental.catalog.errors';

/**
 * Tells the rest of the portal which entities changed.
 *
 * @public
 */
export const catalogModuleChanges = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'changes',
  register(env) {
    env.registerInit({
      deps: {
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
      },
      async init({ events, lifecycle, logger, processing }) {
        const feed = new ChangeFeed({ events, logger });
        const processor = new EntityChangeProcessor(feed);
        processing.addProcessor(processor);
        await events.subscribe({
          id: 'fairway-catalog-changes',
          topics: [CATALOG_ERRORS_TOPIC],
          onEvent: async ({ eventPayload }) =>
            processor.noteErrors((eventPayload as { entity: string }).entity),
        });
        lifecycle.addShutdownHook(() => feed.flush());
      },
    });
  },
});
