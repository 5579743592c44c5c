import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { ChangeFeed } from './ChangeFeed';
import { EntityChangeProcessor } from './EntityChangeProcessor';

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
        processing.addProcessor(new EntityChangeProcessor(feed));
        lifecycle.addShutdownHook(() => feed.flush());
      },
    });
  },
});
