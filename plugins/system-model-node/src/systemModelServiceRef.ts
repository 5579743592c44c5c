import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DefaultSystemModelService } from './DefaultSystemModelService';
import { SystemModelService } from './SystemModelService';

/**
 * Gives a plugin the system model. It is asked over HTTP, wherever its backend runs.
 *
 * @public
 */
export const systemModelServiceRef = createServiceRef<SystemModelService>({
  id: 'system-model.service',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: options => new DefaultSystemModelService(options),
    }),
});
