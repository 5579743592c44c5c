import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  DefaultEventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';

/**
 * The default events service, which talks to the bus between replicas only once the bus has started.
 *
 * @remarks
 *
 * A plugin that subscribes while the events plugin still waits for its database is answered 404 otherwise. The stock
 * service takes that for "there is no bus", warns, and hears of nothing but its own process from then on.
 */
export const eventsServiceFactory = createServiceFactory({
  service: eventsServiceRef,
  deps: {
    auth: coreServices.auth,
    config: coreServices.rootConfig,
    discovery: coreServices.discovery,
    lifecycle: coreServices.lifecycle,
    logger: coreServices.logger,
    pluginMetadata: coreServices.pluginMetadata,
    rootLogger: coreServices.rootLogger,
  },
  async createRootContext({ config, rootLogger }) {
    let openBus = () => {};
    const busIsOpen = new Promise<void>(resolve => {
      openBus = resolve;
    });
    return {
      events: DefaultEventsService.create({ config, logger: rootLogger }),
      openBus,
      busIsOpen,
    };
  },
  async factory(
    { auth, discovery, lifecycle, logger, pluginMetadata },
    { events, openBus, busIsOpen },
  ) {
    if (pluginMetadata.getId() === 'events') {
      lifecycle.addStartupHook(openBus);
    }
    return events.forPlugin(pluginMetadata.getId(), {
      auth,
      lifecycle,
      logger,
      discovery: {
        async getBaseUrl(pluginId) {
          await busIsOpen;
          return discovery.getBaseUrl(pluginId);
        },
        getExternalBaseUrl: pluginId => discovery.getExternalBaseUrl(pluginId),
      },
    });
  },
});
