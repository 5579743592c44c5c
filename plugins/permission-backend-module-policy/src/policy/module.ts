import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { readPolicyOptions } from './config';
import { FairwayPolicy } from './FairwayPolicy';

export const permissionModulePolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'fairway-policy',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        policy: policyExtensionPoint,
      },
      async init({ config, policy }) {
        policy.setPolicy(new FairwayPolicy(readPolicyOptions(config)));
      },
    });
  },
});
