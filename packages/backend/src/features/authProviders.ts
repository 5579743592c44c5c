import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';

const providers = {
  guest: () => import('@backstage/plugin-auth-backend-module-guest-provider'),
  oidc: () => import('@backstage/plugin-auth-backend-module-oidc-provider'),
  okta: () => import('@backstage/plugin-auth-backend-module-okta-provider'),
  github: () => import('@backstage/plugin-auth-backend-module-github-provider'),
  gitlab: () => import('@backstage/plugin-auth-backend-module-gitlab-provider'),
};

/** Adds the sign-in providers that have a section under `auth.providers`. */
export const authProviders = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  *loader({ config }) {
    for (const [id, load] of Object.entries(providers)) {
      if (config.has(`auth.providers.${id}`)) {
        yield load();
      }
    }
  },
});
