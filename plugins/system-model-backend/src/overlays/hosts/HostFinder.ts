import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  getGiteaRequestOptions,
  getGitLabRequestOptions,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { GiteaPullRequests } from './GiteaPullRequests';
import { GithubPullRequests } from './GithubPullRequests';
import { GitlabMergeRequests } from './GitlabMergeRequests';
import { JsonClient } from './JsonClient';
import { PullRequestHost } from './PullRequestHost';

type Headers = Readonly<Record<string, string>>;

/** Finds out how pull requests are opened on repositories. */
export class HostFinder {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;
  readonly #integrations: ScmIntegrationRegistry;

  constructor(options: {
    auth: AuthService;
    discovery: DiscoveryService;
    integrations: ScmIntegrationRegistry;
  }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
    this.#integrations = options.integrations;
  }

  /**
   * @param url - Of the page of a repository
   * @param credentials - On whose behalf the forge of the portal is asked; other hosts are asked as the portal
   * @throws ConflictError if the portal cannot write there
   */
  async find(
    url: string,
    credentials: BackstageCredentials,
  ): Promise<PullRequestHost> {
    const forgeUrl = await this.#discovery.getExternalBaseUrl('forge');
    const ofForge = pathBelow(url, forgeUrl);
    return ofForge !== undefined
      ? await this.#openForge(ofForge, credentials)
      : await this.#openIntegration(url);
  }

  async #openForge(
    repository: string,
    credentials: BackstageCredentials,
  ): Promise<PullRequestHost> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'forge',
    });
    const client = new JsonClient({
      baseUrl: `${await this.#discovery.getBaseUrl('forge')}/api/v1`,
      headers: { Authorization: `Bearer ${token}` },
    });
    return new GiteaPullRequests(client, repository);
  }

  async #openIntegration(url: string): Promise<PullRequestHost> {
    const gitea = this.#integrations.gitea.byUrl(url)?.config;
    if (gitea) {
      const baseUrl = gitea.baseUrl ?? `https://${gitea.host}`;
      const { headers } = getGiteaRequestOptions(gitea);
      return new GiteaPullRequests(
        toClient(`${baseUrl}/api/v1`, headers),
        pathBelow(url, baseUrl) ?? '',
      );
    }
    const github = this.#integrations.github.byUrl(url)?.config;
    if (github) {
      const provider = DefaultGithubCredentialsProvider.fromIntegrations(
        this.#integrations,
      );
      const { headers } = await provider.getCredentials({ url });
      return new GithubPullRequests(
        toClient(github.apiBaseUrl ?? 'https://api.github.com', headers),
        pathBelow(url, `https://${github.host}`) ?? '',
      );
    }
    const gitlab = this.#integrations.gitlab.byUrl(url)?.config;
    if (gitlab) {
      const { headers } = getGitLabRequestOptions(gitlab);
      return new GitlabMergeRequests(
        toClient(gitlab.apiBaseUrl, headers),
        pathBelow(url, gitlab.baseUrl) ?? '',
      );
    }
    throw new ConflictError(
      `The portal cannot open pull requests on ${url}: expected a repository of its forge, or of a Gitea, GitHub or GitLab under "integrations"`,
    );
  }
}

function toClient(baseUrl: string, headers: unknown): JsonClient {
  return new JsonClient({
    baseUrl: baseUrl.replace(/\/+$/, ''),
    headers: (headers ?? {}) as Headers,
  });
}

/** What follows a base in an address, without slashes around it; `undefined` if it is not below. */
function pathBelow(text: string, base: string): string | undefined {
  const [url, root] = [new URL(text), new URL(base)];
  const prefix = `${root.pathname.replace(/\/+$/, '')}/`;
  return url.host === root.host && url.pathname.startsWith(prefix)
    ? decodeURIComponent(
        url.pathname.slice(prefix.length).replace(/\/+$|\.git$/g, ''),
      )
    : undefined;
}
