import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  FetchClient,
  GitHostDouble,
  makeScraperOptions,
  ModelDouble,
  testRepositoryScraper,
} from '@fairway/repository-scraper/testUtils';
import { startGithub } from './__testUtils__/startGithub';
import { createGithubScraperFactory } from './createGithubScraperFactory';

jest.setTimeout(60_000);

function create(
  config: JsonObject,
  options: { client?: FetchClient; integrations?: JsonObject } = {},
) {
  const { client, integrations = {} } = options;
  const logger = mockServices.logger.mock();
  return createGithubScraperFactory({
    config: mockServices.rootConfig({ data: { integrations } }),
  }).create(makeScraperOptions({ client, config, logger }));
}

describe('the scraper of GitHub', () => {
  testRepositoryScraper({
    start: startGithub,
    create: ({ url }, client) =>
      create({ url, organization: 'acme', token: 'secret' }, { client }),
    toFileUrl: ({ url }, { fullName }, { commit, path }) =>
      `${url}/${fullName}/blob/${commit}/${path
        .split('/')
        .map(encodeURIComponent)
        .join('/')}`,
    settlingTime: 5 * 60_000,
    fileRequest: /\/git\/blobs\//,
    isAbout: (path, { fullName }) =>
      path.startsWith(`/api/v3/repos/${fullName}/`),
  });

  describe('besides', () => {
    let host: GitHostDouble;
    let model: ModelDouble;

    beforeEach(async () => {
      host = await startGithub({ mostEntries: 5 });
      model = new ModelDouble();
    });

    afterEach(() => host.stop());

    it('lists trees that GitHub cuts, folder by folder', async () => {
      host.add('acme/wide', {
        'a/b/1.ts': '',
        'a/b/2.ts': '',
        'a/b/3.ts': '',
        'a/b/catalog-info.yaml': 'deep',
        'a/c/4.ts': '',
        'a/c/catalog-info.yaml': 'deeper',
        'catalog-info.yaml': 'root',
      });
      const flat = host.add(
        'acme/flat',
        Object.fromEntries(
          Array.from({ length: 6 }, (_, n) => [`${n}/x.ts`, '']),
        ),
      );
      const scraper = create({
        url: host.url,
        organization: 'acme',
        token: 'secret',
      });

      await model.scan(scraper, 'all');

      expect(model.contents).toEqual({
        'acme/wide:a/b/catalog-info.yaml': 'deep',
        'acme/wide:a/c/catalog-info.yaml': 'deeper',
        'acme/wide:catalog-info.yaml': 'root',
      });
      expect(model.failures.get(`id:${flat.id}`)).toContain(
        'more files than GitHub lists',
      );
    });

    it('asks with the token of the integration', async () => {
      const seen = new Set<string | undefined>();
      host.intercept = ({ headers }) => {
        seen.add(headers.authorization);
        return undefined;
      };
      const integration = {
        host: new URL(host.url).host,
        apiBaseUrl: `${host.url}/api/v3`,
        token: 'of-the-integration',
      };

      await model.scan(
        create(
          { url: host.url, organization: 'acme' },
          { integrations: { github: [integration] } },
        ),
        'all',
      );

      expect([...seen]).toEqual(['Bearer of-the-integration']);
    });

    it('is told by events what to read', async () => {
      const shop = host.add('acme/shop', { 'catalog-info.yaml': 'one' });
      const scraper = create({
        url: host.url,
        organization: 'Acme',
        token: 'secret',
      });
      const list = (topic: string, changes: object = {}, ref?: string) =>
        scraper.listChanged?.({
          topic,
          payload: {
            ref,
            action: 'edited',
            repository: {
              id: shop.id,
              full_name: shop.fullName,
              html_url: `${host.url}/acme/shop`,
              default_branch: 'main',
              pushed_at: 1_772_366_400,
              ...changes,
            },
          },
        });
      const key = `id:${shop.id}`;

      expect(list('github.push', {}, 'refs/heads/main')).toEqual([key]);
      expect(list('github.push', {}, 'refs/heads/side')).toEqual([]);
      expect(list('github.repository')).toEqual([key]);
      expect(list('github.repository', { full_name: 'other/shop' })).toEqual(
        [],
      );
      expect(
        list('github.repository', { html_url: 'https://github.com/acme/shop' }),
      ).toEqual([]);
      expect(list('github.issues')).toEqual([]);
      expect(list('github.push', { id: 'x' })).toEqual([]);

      const first = await model.read(scraper, [key]);
      shop.fullName = 'acme/store';
      const renamed = await model.read(scraper, [key]);
      shop.fullName = 'other/store';
      const transferred = await model.read(scraper, [key]);

      expect(first).toMatchObject([{ outcome: 'read', title: 'acme/shop' }]);
      expect(renamed).toMatchObject([{ outcome: 'read', title: 'acme/store' }]);
      expect(transferred).toEqual([{ key, outcome: 'removed' }]);
    });

    it('names what is wrong in the configuration', () => {
      expect(() => create({})).toThrow(
        /systemModel\.sources\.test is not valid: organization/,
      );
      expect(() =>
        create({ url: 'https://ghe.test', organization: 'acme' }),
      ).toThrow('systemModel.sources.test.token is missing');
    });
  });
});
