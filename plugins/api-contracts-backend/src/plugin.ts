import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { isApiEntity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { apiContractsPermissions } from '@fairway/plugin-api-contracts-common';
import { PortalAddresses } from './address/PortalAddresses';
import { lookupAll } from './address/resolveTarget';
import { readTryOptions } from './config';
import { ContractCache } from './contract/ContractCache';
import { TryLimits } from './limits/TryLimits';
import { apiTargetResourceRef, apiTargetRules } from './permissions/rules';
import { createRouter } from './router/createRouter';
import { AuthorizedTargetService } from './service/AuthorizedTargetService';
import { DefaultTargetService } from './service/DefaultTargetService';
import { DefaultTryService } from './service/DefaultTryService';
import { TargetCaller } from './service/TargetCaller';

/**
 * Calls APIs for people, within what their contracts and the configuration admit.
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
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { auth, catalog, permissionsRegistry } = services;
        const options = readTryOptions(services.config);
        const { environments, limits } = options;

        permissionsRegistry.addResourceType({
          resourceRef: apiTargetResourceRef,
          permissions: apiContractsPermissions,
          rules: apiTargetRules,
          // By the reference of an API, and `#` with an environment: for who asks the permission backend beforehand.
          getResources: async refs => {
            const asked = refs.map(ref => ref.split('#', 2));
            const { items } = await catalog.getEntitiesByRefs(
              { entityRefs: asked.map(([entityRef]) => entityRef) },
              { credentials: await auth.getOwnServiceCredentials() },
            );
            return items.map((entity, index) =>
              entity && isApiEntity(entity)
                ? { entity, environment: asked[index][1] }
                : undefined,
            );
          },
        });

        const targets = new AuthorizedTargetService({
          inner: new DefaultTargetService({
            catalog,
            contracts: new ContractCache(),
            environments,
            userInfo: services.userInfo,
          }),
          permissions: services.permissions,
          applyDecision: createConditionAuthorizer(
            permissionsRegistry.getPermissionRuleset(apiTargetResourceRef),
          ),
        });
        const service = new DefaultTryService({
          targets,
          caller: new TargetCaller({
            limits,
            lookup: lookupAll,
            portal: new PortalAddresses(options.portal),
          }),
          limits: new TryLimits({
            cache: services.cache,
            logger: services.logger,
            limits,
          }),
          maxRequestBytes: limits.requestBytes,
        });

        services.httpRouter.use(
          createRouter({
            auditor: services.auditor,
            baseUrl: await services.discovery.getExternalBaseUrl(
              'api-contracts',
            ),
            httpAuth: services.httpAuth,
            maxRequestBytes: limits.requestBytes,
            service,
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
