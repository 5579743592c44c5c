import { createFrontendFeatureLoader } from '@backstage/frontend-plugin-api';

/**
 * The Kubernetes tab, only where the backend has clusters to show.
 *
 * @remarks
 *
 * Left out altogether otherwise, so that it costs nothing to load and no
 * annotation can bring up a tab that cannot work.
 */
export const kubernetesLoader = createFrontendFeatureLoader({
  *loader({ config }) {
    if (config.has('kubernetes.serviceLocatorMethod')) {
      yield import('@backstage/plugin-kubernetes/alpha');
    }
  },
});
