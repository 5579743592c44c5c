import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readFileSync } from 'node:fs';
import { readSignInProviders } from './readSignInProviders';

function read(providers: JsonObject, offered?: string) {
  const auth = Object.entries(providers).map(([id, production]) => [
    id,
    id === 'guest' ? production : { production },
  ]);
  return readSignInProviders(
    mockServices.rootConfig({
      data: {
        app: offered ? { signIn: { providers: offered } } : {},
        auth: {
          environment: 'production',
          providers: Object.fromEntries(auth),
        },
      },
    }),
  );
}

const oidc = { clientId: 'a', clientSecret: 'b', metadataUrl: 'https://c' };
const github = { clientId: 'a', clientSecret: 'b' };

describe('readSignInProviders', () => {
  it('takes those that have a client id', () => {
    expect(read({ oidc, github, gitlab: {} }, 'oidc, github')).toEqual([
      'oidc',
      'github',
    ]);
  });

  it('is content with the guest alone', () => {
    expect(read({ guest: {} })).toEqual([]);
  });

  it.each([{}, { oidc: {} }])('refuses a portal with %j', providers => {
    expect(() => read(providers, 'oidc')).toThrow(
      'Nobody could sign in: no provider is configured.',
    );
  });

  it('names the variable that a provider lacks', () => {
    expect(() =>
      read({ oidc: { ...oidc, metadataUrl: undefined } }, 'oidc'),
    ).toThrow(
      'auth.providers.oidc.production.metadataUrl is not set. Set AUTH_OIDC_METADATA_URL, or leave AUTH_OIDC_CLIENT_ID out.',
    );
    expect(() => read({ okta: github }, 'okta')).toThrow(
      'Set AUTH_OKTA_AUDIENCE',
    );
  });

  it('refuses to offer what is not configured', () => {
    expect(() => read({ github }, 'oidc')).toThrow(
      'The sign-in page offers oidc, which is not configured: auth.providers.oidc.production.clientId is not set. Set AUTH_OIDC_CLIENT_ID, or name in app.signIn.providers (SIGN_IN_PROVIDERS) what there is: github.',
    );
    expect(() => read({ github })).toThrow('The sign-in page offers guest');
  });

  it('names variables that the production configuration has', () => {
    const production = readFileSync(
      resolvePackagePath(
        '@fairway/backend',
        '../../app-config.production.yaml',
      ),
      'utf8',
    );

    for (const [id, settings] of Object.entries({ oidc, okta: {}, github })) {
      for (const lacking of Object.keys(settings)) {
        const name = `AUTH_${id}_${lacking.replace(/[A-Z]/g, '_$&')}`;
        expect(production).toContain(`\${${name.toUpperCase()}:-}`);
      }
    }
    expect(production).toContain('${SIGN_IN_PROVIDERS:-oidc}');
  });
});
