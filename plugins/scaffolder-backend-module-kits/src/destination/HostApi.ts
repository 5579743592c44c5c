import {
  DefaultGithubCredentialsProvider,
  getGiteaRequestOptions,
  getGitLabRequestOptions,
  type ScmIntegrationRegistry,
} from '@backstage/integration';
import type { JsonObject } from '@backstage/types';
import type { Destination } from '@fairway/kit-renderer';

const TIMEOUT_MS = 30_000;

/**
 * The REST API of a git host, as far as it is about one repository, with the portal's credentials for that host.
 */
export class HostApi {
  readonly #integrations: ScmIntegrationRegistry;

  constructor(integrations: ScmIntegrationRegistry) {
    this.#integrations = integrations;
  }

  /**
   * @param path - Below the repository (project at GitLab), e.g. `/pulls`; empty for the repository itself
   * @throws Error if the host cannot be reached; any answer is returned
   */
  async call(
    destination: Destination,
    path: string,
    body?: JsonObject,
  ): Promise<Response> {
    const { base, headers } = await this.#toRequest(destination);
    return await fetch(`${base}${path}`, {
      method: body ? 'POST' : 'GET',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        ...(headers as Record<string, string>),
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
  }

  async #toRequest({ kind, host, owner, repository, url }: Destination) {
    switch (kind) {
      case 'gitea': {
        const { config } = this.#integrations.gitea.byHost(host)!;
        return {
          base: `${config.baseUrl}/api/v1/repos/${owner}/${repository}`,
          headers: getGiteaRequestOptions(config).headers,
        };
      }
      case 'github': {
        const { config } = this.#integrations.github.byHost(host)!;
        const { headers } =
          await DefaultGithubCredentialsProvider.fromIntegrations(
            this.#integrations,
          ).getCredentials({ url });
        return {
          base: `${config.apiBaseUrl}/repos/${owner}/${repository}`,
          headers,
        };
      }
      default: {
        const { config } = this.#integrations.gitlab.byHost(host)!;
        const project = encodeURIComponent(`${owner}/${repository}`);
        return {
          base: `${config.apiBaseUrl}/projects/${project}`,
          headers: getGitLabRequestOptions(config).headers,
        };
      }
    }
  }
}
