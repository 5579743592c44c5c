import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { readFreshnessOptions } from './config';
import { createFreshness } from './createFreshness';

/**
 * Lets search follow the catalog and the docs within seconds.
 *
 * @public
 */
export const searchModuleFreshness = createBackendModule({
  pluginId: 'search',
  moduleId: 'freshness',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ config, events, lifecycle, scheduler, ...services }) {
        const options = readFreshnessOptions(config);
        const freshness = createFreshness({ ...services, scheduler, options });

        // The tasks of search exist only once the whole backend has started.
        lifecycle.addStartupHook(async () => {
          await events.subscribe({
            id: 'search-freshness',
            topics: freshness.topics,
            onEvent: async event => freshness.onEvent(event),
          });
          await scheduler.scheduleTask({
            id: 'search_freshness_check',
            scope: 'local',
            initialDelay: { seconds: 3 },
            frequency: { milliseconds: options.checkIntervalMs },
            timeout: { minutes: 1 },
            fn: () => freshness.check(),
          });
        });
        lifecycle.addShutdownHook(() => freshness.stop());
      },
    });
  },
});
