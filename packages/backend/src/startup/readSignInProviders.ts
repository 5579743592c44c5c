import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/** What a provider needs besides its client id. */
const needs: Readonly<Record<string, readonly string[]>> = {
  oidc: ['clientSecret', 'metadataUrl'],
  okta: ['clientSecret', 'audience'],
  github: ['clientSecret'],
  gitlab: ['clientSecret'],
};

/** The variable that app-config.production.yaml has for a setting of a provider. */
function nameVariable(id: string, setting: string): string {
  const words = setting.replace(/[A-Z]/g, letter => `_${letter}`);
  return `AUTH_${id}_${words}`.toUpperCase();
}

/** What the sign-in page offers; see config.d.ts of the app. */
function readOffered(config: RootConfigService): string[] {
  const value = config.getOptional('app.signIn.providers') ?? 'guest';
  return (Array.isArray(value) ? value : String(value).split(','))
    .map(id => String(id).trim())
    .filter(id => id !== '');
}

/**
 * Reads which sign-in providers are configured, besides the guest.
 *
 * @remarks
 *
 * A provider is configured once it has a client id in the environment that `auth.environment` names.
 *
 * @throws InputError where nobody could sign in, where a provider is half configured, or where the sign-in page offers
 * one that is not configured
 */
export function readSignInProviders(config: RootConfigService): string[] {
  const environment =
    config.getOptionalString('auth.environment') ?? 'development';
  const keyOf = (id: string, setting: string) =>
    `auth.providers.${id}.${environment}.${setting}`;

  const configured = Object.keys(needs).filter(id =>
    config.has(keyOf(id, 'clientId')),
  );
  const all = config.has('auth.providers.guest')
    ? ['guest', ...configured]
    : configured;
  if (all.length === 0) {
    throw new InputError(
      'Nobody could sign in: no provider is configured. Set the client id, client secret and address of at least one, for example AUTH_OIDC_CLIENT_ID, AUTH_OIDC_CLIENT_SECRET and AUTH_OIDC_METADATA_URL.',
    );
  }
  for (const id of configured) {
    for (const setting of needs[id]) {
      if (!config.has(keyOf(id, setting))) {
        throw new InputError(
          `Nobody could sign in with ${id}: ${keyOf(
            id,
            setting,
          )} is not set. Set ${nameVariable(
            id,
            setting,
          )}, or leave ${nameVariable(id, 'clientId')} out.`,
        );
      }
    }
  }
  const missing = readOffered(config).find(id => !all.includes(id));
  if (missing) {
    throw new InputError(
      `The sign-in page offers ${missing}, which is not configured: ${keyOf(
        missing,
        'clientId',
      )} is not set. Set ${nameVariable(
        missing,
        'clientId',
      )}, or name in app.signIn.providers (SIGN_IN_PROVIDERS) what there is: ${all.join(
        ', ',
      )}.`,
    );
  }
  return configured;
}
