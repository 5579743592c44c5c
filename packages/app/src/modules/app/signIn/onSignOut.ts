import type { IdentityApi } from '@backstage/frontend-plugin-api';

/** An identity with which something is done before it is signed out, whoever asks for that. */
export function onSignOut(identityApi: IdentityApi, act: () => void) {
  const wrapped: IdentityApi = {
    getProfileInfo: () => identityApi.getProfileInfo(),
    getBackstageIdentity: () => identityApi.getBackstageIdentity(),
    getCredentials: () => identityApi.getCredentials(),
    signOut: async () => {
      act();
      await identityApi.signOut();
    },
  };
  return wrapped;
}
