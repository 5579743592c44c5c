import { createBackendModule } from '@backstage/backend-plugin-api';
import { systemModelExtensionPoint } from '@fairway/plugin-system-model-node';
import { createKubernetesScraper } from './createKubernetesScraper';

/**
 * Adds sources of the type `kubernetes` to the system model.
 *
 * @public
 */
export const systemModelModuleKubernetes = createBackendModule({
  pluginId: 'system-model',
  moduleId: 'kubernetes',
  register(env) {
    env.registerInit({
      deps: { stages: systemModelExtensionPoint },
      async init({ stages }) {
        stages.addScraper({
          type: 'kubernetes',
          title: 'Kubernetes cluster',
          origin: 'controlPlane',
          create: createKubernetesScraper,
        });
      },
    });
  },
});
