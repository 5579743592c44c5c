import { InputError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  type ScmIntegrationRegistry,
} from '@backstage/integration';
import type { Destination } from '@fairway/kit-renderer';

/**
 * User name and password with which git may push to a repository.
 *
 * @throws InputError if the configuration has none for that host
 */
export async function findGitCredentials(
  { kind, host, url }: Destination,
  integrations: ScmIntegrationRegistry,
): Promise<{ username: string; password: string }> {
  const { username, password } = await find();
  if (!username || !password) {
    throw new InputError(
      `The configuration has no credentials for ${host}: see integrations.${kind}`,
    );
  }
  return { username, password };

  async function find(): Promise<{ username?: string; password?: string }> {
    switch (kind) {
      case 'gitea':
        return integrations.gitea.byHost(host)?.config ?? {};
      case 'github': {
        const { token } =
          await DefaultGithubCredentialsProvider.fromIntegrations(
            integrations,
          ).getCredentials({ url });
        return { username: 'x-access-token', password: token };
      }
      default:
        return {
          username: 'oauth2',
          password: integrations.gitlab.byHost(host)?.config.token,
        };
    }
  }
}
