import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';
import { readSignInProviders } from '../startup/readSignInProviders';

const providers: Readonly<Record<string, () => Promise<any>>> = {
  oidc: () => import('@backstage/plugin-auth-backend-module-oidc-provider'),
  okta: () => import('@backstage/plugin-auth-backend-module-okta-provider'),
  github: () => import('@backstage/plugin-auth-backend-module-github-provider'),
  gitlab: () => import('@backstage/plugin-auth-backend-module-gitlab-provider'),
};

/** Adds the sign-in providers that are configured, and refuses to go on where nobody could sign in. */
export const authProviders = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  *loader({ config }) {
    yield* readSignInProviders(config).map(id => providers[id]());
    if (config.has('auth.providers.guest')) {
      yield import('@backstage/plugin-auth-backend-module-guest-provider');
    }
  },
});
