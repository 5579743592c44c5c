import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { ScraperFactory } from '@fairway/plugin-system-model-node';
import { HostApi, RepositoryScraper } from '@fairway/repository-scraper';
import { readGitlabSource } from './config';
import { GitlabHost } from './GitlabHost';
import { GITLAB_TOPICS, listChanged } from './listChanged';

/**
 * Makes the scrapers of GitLab groups.
 */
export function createGitlabScraperFactory(options: {
  readonly config: RootConfigService;
}): ScraperFactory {
  const integrations = ScmIntegrations.fromConfig(options.config);

  return {
    type: 'gitlab',
    title: 'GitLab group',
    origin: 'descriptor',
    canBeTried: true,
    topics: GITLAB_TOPICS,
    create({ id, config, createClient, isManifest }) {
      const source = readGitlabSource({ id, config });
      const integration = integrations.gitlab.byHost(
        new URL(source.url).host,
      )?.config;
      const token = source.token ?? integration?.token;
      if (!token) {
        throw new InputError(
          `systemModel.sources.${id}.token is missing: there is no token for ${source.url} in integrations.gitlab either. Configure one of them`,
        );
      }
      const baseUrl = integration?.apiBaseUrl ?? `${source.url}/api/v4`;
      const api = new HostApi({
        client: createClient({ baseUrls: [baseUrl] }),
        baseUrl,
        getHeaders: async () => ({ Authorization: `Bearer ${token}` }),
      });
      return new RepositoryScraper({
        host: new GitlabHost({ api, source }),
        isManifest,
        listChanged: event => listChanged(event, source),
      });
    },
  };
}
