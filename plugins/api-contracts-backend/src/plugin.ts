import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { PortalAddresses } from './address/PortalAddresses';
import { lookupAll } from './address/resolveTarget';
import { readContractOptions, readTryOptions } from './config';
import { createRouter } from './router/createRouter';
import { createTryService } from './service/createTryService';
import { TargetCaller } from './service/TargetCaller';
import { startContracts } from './startContracts';

/**
 * Calls APIs for people, within what their contracts and the configuration
 * admit, and tells how the contracts change, how good they are and what is
 * served where.
 *
 * @public
 */
export const apiContractsPlugin = createBackendPlugin({
  pluginId: 'api-contracts',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        cache: coreServices.cache,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { config } = services;
        const tryOptions = readTryOptions(config);
        const { environments, limits } = tryOptions;
        const caller = new TargetCaller({
          limits,
          lookup: lookupAll,
          portal: new PortalAddresses(tryOptions.portal),
        });
        const contracts = await startContracts({
          ...services,
          caller,
          contractOptions: readContractOptions(config),
          environments,
          integrations: ScmIntegrations.fromConfig(config),
        });

        services.httpRouter.use(
          createRouter({
            ...contracts,
            auditor: services.auditor,
            baseUrl: await services.discovery.getExternalBaseUrl(
              'api-contracts',
            ),
            httpAuth: services.httpAuth,
            maxRequestBytes: limits.requestBytes,
            service: createTryService({
              ...services,
              caller,
              definitions: contracts.definitions,
              reader: contracts.judge,
              tryOptions,
            }),
          }),
        );
        services.httpRouter.addAuthPolicy({
          path: '/v1/openapi.json',
          allow: 'unauthenticated',
        });
      },
    });
  },
});
