import {
  AuthService,
  CacheService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { isApiEntity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { apiContractsPermissions } from '@fairway/plugin-api-contracts-common';
import { TryOptions } from '../config';
import { ContractCache, ContractReader } from '../contract/ContractCache';
import { EnvironmentDefinitions } from '../environments/EnvironmentDefinitions';
import { TryLimits } from '../limits/TryLimits';
import { apiTargetResourceRef, apiTargetRules } from '../permissions/rules';
import { AuthorizedTargetService } from './AuthorizedTargetService';
import { DefaultTargetService } from './DefaultTargetService';
import { DefaultTryService } from './DefaultTryService';
import { TargetCaller } from './TargetCaller';
import { TryService } from './TryService';

/** Registers the permission to try APIs, and makes the service that does so. */
export function createTryService(options: {
  auth: AuthService;
  cache: CacheService;
  caller: TargetCaller;
  catalog: CatalogService;
  definitions: EnvironmentDefinitions;
  logger: LoggerService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  reader: ContractReader;
  tryOptions: TryOptions;
  userInfo: UserInfoService;
}): TryService {
  const { auth, catalog, permissionsRegistry, tryOptions } = options;
  const { environments, limits } = tryOptions;

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

  return new DefaultTryService({
    targets: new AuthorizedTargetService({
      inner: new DefaultTargetService({
        catalog,
        contracts: new ContractCache(options.reader),
        definitions: options.definitions,
        environments,
        userInfo: options.userInfo,
      }),
      permissions: options.permissions,
      applyDecision: createConditionAuthorizer(
        permissionsRegistry.getPermissionRuleset(apiTargetResourceRef),
      ),
    }),
    caller: options.caller,
    limits: new TryLimits({ ...options, limits }),
    maxRequestBytes: limits.requestBytes,
  });
}
