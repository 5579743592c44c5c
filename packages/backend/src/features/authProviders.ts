import {
  coreServices,
  createBackendFeatureLoader,
  RootConfigService,
} from '@backstage/backend-plugin-api';

const providers = {
  oidc: () => import('@backstage/plugin-auth-backend-module-oidc-provider'),
  okta: () => import('@backstage/plugin-auth-backend-module-okta-provider'),
  github: () => import('@backstage/plugin-auth-backend-module-github-provider'),
  gitlab: () => import('@backstage/plugin-auth-backend-module-gitlab-provider'),
};

/** A provider is configured once it has a client id in the environment that `auth.environment` names. */
function hasClientId(config: RootConfigService, id: string): boolean {
  const environment =
    config.getOptionalString('auth.environment') ?? 'development';
  return config.has(`auth.providers.${id}.${environment}.clientId`);
}

/** Adds the sign-in providers that are configured, and refuses to go on where nobody could sign in. */
export const authProviders = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  *loader({ config }) {
    const configured = Object.entries(providers).filter(([id]) =>
      hasClientId(config, id),
    );
    for (const [, load] of configured) {
      yield load();
    }
    if (config.has('auth.providers.guest')) {
      yield import('@backstage/plugin-auth-backend-module-guest-provider');
    } else if (configured.length === 0) {
      throw new Error(
        'Nobody could sign in: no provider is configured. Set the client id, client secret and address of at least one, for example AUTH_OIDC_CLIENT_ID, AUTH_OIDC_CLIENT_SECRET and AUTH_OIDC_METADATA_URL.',
      );
    }
  },
});
