import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  FetchClient,
  GitHostDouble,
  makeScraperOptions,
  ModelDouble,
  testRepositoryScraper,
} from '@fairway/repository-scraper/testUtils';
import { startGitlab } from './__testUtils__/startGitlab';
import { createGitlabScraperFactory } from './createGitlabScraperFactory';

jest.setTimeout(60_000);

function create(
  config: JsonObject,
  options: { client?: FetchClient; integrations?: JsonObject } = {},
) {
  const { client, integrations = {} } = options;
  const logger = mockServices.logger.mock();
  return createGitlabScraperFactory({
    config: mockServices.rootConfig({ data: { integrations } }),
  }).create(makeScraperOptions({ client, config, logger }));
}

describe('the scraper of GitLab', () => {
  testRepositoryScraper({
    start: startGitlab,
    create: ({ url }, client) =>
      create({ url, group: 'acme', token: 'secret' }, { client }),
    toFileUrl: ({ url }, { fullName }, { commit, path }) =>
      `${url}/${fullName}/-/blob/${commit}/${path
        .split('/')
        .map(encodeURIComponent)
        .join('/')}`,
    settlingTime: 65 * 60_000,
    fileRequest: /\/repository\/blobs\//,
    isAbout: (path, { id }) =>
      path.startsWith(`/api/v4/projects/${id}/repository/`),
  });

  describe('besides', () => {
    let host: GitHostDouble;
    let model: ModelDouble;

    beforeEach(async () => {
      host = await startGitlab();
      model = new ModelDouble();
    });

    afterEach(() => host.stop());

    it('reads projects of subgroups, on branches with slashes, in trees of many pages', async () => {
      const many = Object.fromEntries(
        Array.from({ length: 250 }, (_, n) => [`src/${n}.ts`, `${n}`]),
      );
      host.add(
        'acme/platform/team/shop',
        { ...many, 'zone/catalog-info.yaml': 'deep' },
        { branch: 'release/1.0' },
      );
      host.add('acme/other', { 'catalog-info.yaml': 'not ours' });

      await model.scan(
        create({ url: host.url, group: 'acme/platform', token: 'secret' }),
        'all',
      );

      expect(model.contents).toEqual({
        'acme/platform/team/shop:zone/catalog-info.yaml': 'deep',
      });
    });

    it('asks with the token of the integration, at its address', async () => {
      const seen = new Set<string | undefined>();
      host.add('acme/shop', {});
      host.intercept = ({ headers }) => {
        seen.add(headers.authorization);
        return undefined;
      };
      const integration = {
        host: new URL(host.url).host,
        apiBaseUrl: `${host.url}/api/v4`,
        token: 'of-the-integration',
      };

      await model.scan(
        create(
          { url: host.url, group: 'acme' },
          { integrations: { gitlab: [integration] } },
        ),
        'all',
      );

      expect(model.versions.size).toBe(1);
      expect([...seen]).toEqual(['Bearer of-the-integration']);
    });

    it('is told by events what to read', async () => {
      const shop = host.add('acme/team/shop', { 'catalog-info.yaml': 'one' });
      const key = `id:${shop.id}`;
      const scraper = create({ url: host.url, group: 'Acme', token: 'secret' });
      const push = (ref: string, web = `${host.url}/acme/team/shop`) =>
        scraper.listChanged?.({
          topic: 'gitlab.push',
          payload: {
            event_name: 'push',
            ref,
            project_id: shop.id,
            project: {
              id: shop.id,
              path_with_namespace: 'acme/team/shop',
              web_url: web,
              default_branch: 'main',
            },
          },
        });
      const touch = (event: string, path: string, oldPath?: string) =>
        scraper.listChanged?.({
          topic: `gitlab.${event}`,
          payload: {
            event_name: event,
            project_id: shop.id,
            path_with_namespace: path,
            old_path_with_namespace: oldPath,
          },
        });

      expect(push('refs/heads/main')).toEqual([key]);
      expect(push('refs/heads/side')).toEqual([]);
      expect(push('refs/heads/main', 'https://gitlab.com/a/b')).toEqual([]);
      expect(touch('project_create', 'acme/new')).toEqual([key]);
      expect(touch('project_destroy', 'acme/team/shop')).toEqual([key]);
      expect(touch('project_transfer', 'other/shop', 'acme/shop')).toEqual([
        key,
      ]);
      expect(touch('project_create', 'other/shop')).toEqual([]);
      expect(touch('user_create', 'acme/shop')).toEqual([]);
      expect(
        scraper.listChanged?.({ topic: 'gitlab.push', payload: null }),
      ).toEqual([]);

      const first = await model.read(scraper, [key]);
      // The host notes activity once an hour.
      shop.git.commit('main', { 'catalog-info.yaml': 'two' }, host.now);
      const pushed = await model.read(scraper, [key]);
      shop.fullName = 'other/shop';
      const transferred = await model.read(scraper, [key]);

      expect(first).toMatchObject([{ manifests: [{ content: 'one' }] }]);
      expect(pushed).toMatchObject([{ manifests: [{ content: 'two' }] }]);
      expect(transferred).toEqual([{ key, outcome: 'removed' }]);
    });

    it('names what is wrong in the configuration', () => {
      expect(() => create({ group: 'acme/' })).toThrow(
        /systemModel\.sources\.test is not valid: group/,
      );
      expect(() => create({ group: 'acme' })).toThrow(
        'systemModel.sources.test.token is missing',
      );
    });
  });
});
