import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { BranchKeyProcessor } from './BranchKeyProcessor';
import { ForgePushProvider } from './ForgePushProvider';
import { RegisteredLocations } from './RegisteredLocations';

/**
 * Refreshes what came from a repository of the forge when somebody pushes to it.
 *
 * @public
 */
export const catalogModuleForge = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'forge',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        events: eventsServiceRef,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        reader: coreServices.urlReader,
      },
      async init({ auth, catalog, events, logger, processing, reader }) {
        const locations = new RegisteredLocations({
          auth,
          catalog,
          logger,
          reader,
        });
        processing.addProcessor(new BranchKeyProcessor());
        processing.addEntityProvider(
          new ForgePushProvider({ events, locations }),
        );
      },
    });
  },
});
