import { AuthService, RootConfigService } from '@backstage/backend-plugin-api';
import {
  getGiteaRequestOptions,
  ScmIntegrations,
} from '@backstage/integration';
import { ScraperFactory } from '@fairway/plugin-system-model-node';
import { HostApi, RepositoryScraper } from '@fairway/repository-scraper';
import { GiteaSource, readGiteaSource } from './config';
import { GiteaHost } from './GiteaHost';
import { GITEA_TOPICS, listChanged } from './listChanged';

type Headers = Readonly<Record<string, string>>;

/**
 * Makes the scrapers of Gitea, Forgejo and the portal's own forge.
 *
 * @param options - `forgeUrl` is the address of the portal's own forge
 */
export function createGiteaScraperFactory(options: {
  readonly auth: AuthService;
  readonly config: RootConfigService;
  readonly forgeUrl: string;
}): ScraperFactory {
  const { auth, config, forgeUrl } = options;
  const integrations = ScmIntegrations.fromConfig(config);

  const askAsPortal = async (): Promise<Headers> => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'forge',
    });
    return { Authorization: `Bearer ${token}` };
  };

  const toHeaders = ({ url, token }: GiteaSource): Headers => {
    if (token) {
      return { Authorization: `token ${token}` };
    }
    const integration =
      url && integrations.gitea.byHost(new URL(url).host)?.config;
    return integration
      ? (getGiteaRequestOptions(integration).headers as Headers) ?? {}
      : {};
  };

  return {
    type: 'gitea',
    title: 'Gitea, Forgejo or the forge of the portal',
    origin: 'descriptor',
    canBeTried: true,
    topics: GITEA_TOPICS,
    create({ id, config: sourceConfig, createClient, isManifest }) {
      const source = readGiteaSource({ id, config: sourceConfig });
      const baseUrl = `${source.url ?? forgeUrl}/api/v1`;
      const headers = toHeaders(source);
      const asksAsPortal = !source.url && !source.token;
      const api = new HostApi({
        client: createClient({ baseUrls: [baseUrl] }),
        baseUrl,
        getHeaders: asksAsPortal ? askAsPortal : async () => headers,
      });
      return new RepositoryScraper({
        host: new GiteaHost({ api, source }),
        isManifest,
        listChanged: event => listChanged(event, source),
      });
    },
  };
}
