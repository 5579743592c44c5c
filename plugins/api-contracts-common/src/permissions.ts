import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Type of what {@link apiContractsTryPermission} is decided on: an API together with the environment of a server.
 *
 * @public
 */
export const RESOURCE_TYPE_API_TARGET = 'api-target';

/**
 * Allows to call an API from the portal.
 *
 * @public
 */
export const apiContractsTryPermission = createPermission({
  name: 'api-contracts.try',
  attributes: {},
  resourceType: RESOURCE_TYPE_API_TARGET,
});

/**
 * Every permission of the contracts of APIs.
 *
 * @public
 */
export const apiContractsPermissions = [apiContractsTryPermission];
