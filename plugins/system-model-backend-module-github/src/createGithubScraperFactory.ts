import { InputError } from '@backstage/errors';
import { RootConfigService } from '@backstage/backend-plugin-api';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { ScraperFactory } from '@fairway/plugin-system-model-node';
import { HostApi, RepositoryScraper } from '@fairway/repository-scraper';
import { GithubSource, readGithubSource } from './config';
import { GithubHost } from './GithubHost';
import { GITHUB_TOPICS, listChanged } from './listChanged';

const HEADERS = {
  Accept: 'application/vnd.github+json',
  'User-Agent': 'fairway',
  'X-GitHub-Api-Version': '2022-11-28',
};

/**
 * Makes the scrapers of GitHub organisations.
 */
export function createGithubScraperFactory(options: {
  readonly config: RootConfigService;
}): ScraperFactory {
  const integrations = ScmIntegrations.fromConfig(options.config);
  const provider =
    DefaultGithubCredentialsProvider.fromIntegrations(integrations);

  const findIntegration = ({ url }: GithubSource) =>
    integrations.github.byHost(new URL(url).host)?.config;

  /** Tokens of GitHub Apps are good for an hour; the provider renews them. */
  const getHeaders = async ({ url, organization, token }: GithubSource) => {
    if (token) {
      return { ...HEADERS, Authorization: `Bearer ${token}` };
    }
    const credentials = await provider.getCredentials({
      url: `${url}/${organization}`,
    });
    return { ...HEADERS, ...credentials.headers };
  };

  return {
    type: 'github',
    title: 'GitHub organisation',
    origin: 'descriptor',
    canBeTried: true,
    topics: GITHUB_TOPICS,
    create({ id, config, createClient, isManifest }) {
      const source = readGithubSource({ id, config });
      const integration = findIntegration(source);
      if (!source.token && !integration) {
        throw new InputError(
          `systemModel.sources.${id}.token is missing: there is no integration for ${source.url} in integrations.github either. Configure one of them`,
        );
      }
      const baseUrl = integration?.apiBaseUrl ?? toApiUrl(source.url);
      const api = new HostApi({
        client: createClient({ baseUrls: [baseUrl] }),
        baseUrl,
        getHeaders: () => getHeaders(source),
      });
      return new RepositoryScraper({
        host: new GithubHost({ api, source }),
        isManifest,
        listChanged: event => listChanged(event, source),
      });
    },
  };
}

function toApiUrl(url: string): string {
  return url === 'https://github.com'
    ? 'https://api.github.com'
    : `${url}/api/v3`;
}
