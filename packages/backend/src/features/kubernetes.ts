import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';

/** Adds the Kubernetes plugin only where clusters are configured: it warns at every start without any. */
export const kubernetes = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  *loader({ config }) {
    if (config.has('kubernetes.clusterLocatorMethods')) {
      yield import('@backstage/plugin-kubernetes-backend');
    }
  },
});
