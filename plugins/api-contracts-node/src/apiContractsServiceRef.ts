import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { ApiContractsService } from './ApiContractsService';
import { DefaultApiContractsService } from './DefaultApiContractsService';

/**
 * Gives a plugin the contracts of APIs. They are asked for over HTTP, wherever their backend runs.
 *
 * @public
 */
export const apiContractsServiceRef = createServiceRef<ApiContractsService>({
  id: 'api-contracts.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: options => new DefaultApiContractsService(options),
    }),
});
