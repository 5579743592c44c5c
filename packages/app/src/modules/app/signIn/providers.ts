import {
  githubAuthApiRef,
  gitlabAuthApiRef,
  googleAuthApiRef,
  microsoftAuthApiRef,
  oktaAuthApiRef,
  type ApiRef,
  type BackstageIdentityApi,
  type ConfigApi,
  type ProfileInfoApi,
  type SessionApi,
} from '@backstage/frontend-plugin-api';
import { oidcAuthApiRef } from './oidcAuthApi';

type SignInApi = BackstageIdentityApi & ProfileInfoApi & SessionApi;

/** A way to sign in that goes through a window of an identity provider. */
export interface SignInProvider {
  readonly id: string;
  readonly title: string;
  readonly apiRef: ApiRef<SignInApi>;
}

const known: Record<string, Omit<SignInProvider, 'id'>> = {
  oidc: { title: 'single sign-on', apiRef: oidcAuthApiRef },
  okta: { title: 'Okta', apiRef: oktaAuthApiRef },
  gitlab: { title: 'GitLab', apiRef: gitlabAuthApiRef },
  github: { title: 'GitHub', apiRef: githubAuthApiRef },
  google: { title: 'Google', apiRef: googleAuthApiRef },
  microsoft: { title: 'Microsoft', apiRef: microsoftAuthApiRef },
};

/** What the sign-in page offers, as configured by `app.signIn`. */
export interface SignInOptions {
  readonly guest: boolean;
  readonly providers: readonly SignInProvider[];
}

/**
 * Reads the ways to sign in from `app.signIn.providers`, guest when it is not set.
 *
 * @remarks
 *
 * The value is a list, or a comma-separated text so that one environment
 * variable can hold it.
 *
 * @throws Error naming an entry that this app does not know
 */
export function readSignInOptions(config: ConfigApi): SignInOptions {
  const value = config.getOptional('app.signIn.providers') ?? 'guest';
  const ids = (Array.isArray(value) ? value : String(value).split(','))
    .map(id => String(id).trim())
    .filter(id => id !== '');
  const unknown = ids.filter(id => id !== 'guest' && !known[id]);
  if (unknown.length > 0) {
    throw new Error(
      `app.signIn.providers has ${unknown.join(', ')}; known are guest, ` +
        `${Object.keys(known).join(', ')}`,
    );
  }
  const oidcTitle = config.getOptionalString('app.signIn.oidcTitle');
  return {
    guest: ids.includes('guest'),
    providers: ids
      .filter(id => id !== 'guest')
      .map(id => ({
        id,
        ...known[id],
        ...(id === 'oidc' && oidcTitle ? { title: oidcTitle } : {}),
      })),
  };
}
