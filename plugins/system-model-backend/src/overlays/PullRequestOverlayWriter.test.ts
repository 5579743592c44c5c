import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { Knex } from 'knex';
import { createStores } from '../database/createStores';
import { openDatabase } from '../database/openDatabase';
import { startForge } from './__testUtils__/startForge';
import { HostFinder } from './hosts/HostFinder';
import { PullRequestOverlayWriter } from './PullRequestOverlayWriter';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const ADA = 'user:default/ada';
const SHOP = 'component:default/shop';
const TEXT = `# Ours
kind: Component
metadata:
  name: shop # the name
`;

describe.each(databases.eachSupportedId())(
  'PullRequestOverlayWriter on %s',
  id => {
    let forge: Awaited<ReturnType<typeof startForge>>;
    let knex: Knex;
    let repositories = 0;

    beforeAll(async () => {
      forge = await startForge();
    });

    beforeEach(async () => {
      knex = await openDatabase(
        mockServices.database({ knex: await databases.init(id) }),
      );
    });

    afterAll(() => forge.stop());

    const describeShop = async (
      url: string,
      file: { path: string; format: string },
    ) => {
      const { collections, manifests, observations } = createStores(knex);
      await collections.save([
        { source: 'git', key: '1', url, isRemoved: false },
      ]);
      const manifest = await manifests.save({
        source: 'git',
        collection: '1',
        ...file,
        checksum: '',
        place: { kind: 'file', path: file.path },
        problems: [],
      });
      await observations.replace({ id: manifest, source: 'git' }, [
        {
          entityRef: SHOP,
          origin: 'descriptor',
          data: {},
          aliases: [],
          lines: {},
          firstSeen: { '/metadata/name': 1 },
        },
      ]);
    };
    const start = async (integrations = {}) => {
      repositories += 1;
      const name = `shop-${repositories}`;
      await forge.makeRepository(name, 'deploy/catalog-info.yaml', TEXT);
      const discovery = mockServices.discovery.mock({
        getBaseUrl: async () => forge.url,
        getExternalBaseUrl: async () => 'https://portal.test/api/forge',
      });
      const writer = new PullRequestOverlayWriter({
        knex,
        hosts: new HostFinder({
          auth: mockServices.auth({ pluginId: 'system-model' }),
          discovery,
          integrations: ScmIntegrations.fromConfig(
            new ConfigReader({ integrations }),
          ),
        }),
      });
      return { name, writer };
    };
    const author = { by: ADA, credentials: mockCredentials.user(ADA) };

    it('opens a pull request on the forge of the portal, as who edits', async () => {
      const { name, writer } = await start();
      await describeShop(`https://portal.test/api/forge/acme/${name}`, {
        path: 'deploy/catalog-info.yaml',
        format: 'catalog-info.yaml',
      });

      const outcome = await writer.write(SHOP, { tier: '1' }, author);

      const [pull] = await forge.call('GET', `/repos/acme/${name}/pulls`);
      expect(outcome).toEqual({ kind: 'pullRequest', url: pull.html_url });
      expect(pull).toMatchObject({
        title: `Edit tier of ${SHOP}`,
        body: expect.stringContaining(ADA),
        user: { login: 'ada' },
        base: { ref: 'main' },
        head: { ref: expect.stringMatching(/^model\/shop-[0-9a-f]{8}$/) },
      });
      expect(
        await forge.readFile(name, 'deploy/catalog-info.yaml', pull.head.ref),
      ).toBe(`${TEXT}spec:\n  tier: "1"\n`);
      expect(
        await forge.readFile(name, 'deploy/catalog-info.yaml', 'main'),
      ).toBe(TEXT);
    });

    it.each([
      ['the file is gone', { path: 'gone.yaml' }, 'refuses to GET'],
      [
        'the format cannot be edited',
        { format: 'package.json' },
        'cannot edit',
      ],
    ])('says so if %s', async (_, file, expected) => {
      const { name, writer } = await start();
      await describeShop(`https://portal.test/api/forge/acme/${name}`, {
        path: 'deploy/catalog-info.yaml',
        format: 'catalog-info.yaml',
        ...file,
      });

      await expect(
        writer.write(SHOP, { tier: '1' }, author),
      ).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining(expected),
      });
    });

    it('says so if nothing is other than before', async () => {
      const { name, writer } = await start();
      await describeShop(`https://portal.test/api/forge/acme/${name}`, {
        path: 'deploy/catalog-info.yaml',
        format: 'catalog-info.yaml',
      });

      await expect(
        writer.write(SHOP, { description: 'shop' }, author),
      ).resolves.toMatchObject({ kind: 'pullRequest' });
      await expect(writer.write(SHOP, { tags: [] }, author)).rejects.toThrow(
        'says so already',
      );
    });

    it('says so if nobody can be asked', async () => {
      const { writer } = await start();

      await expect(writer.write(SHOP, { tier: '1' }, author)).rejects.toThrow(
        'no file in a repository describes it',
      );
      await describeShop('https://elsewhere.test/acme/shop', {
        path: 'catalog-info.yaml',
        format: 'catalog-info.yaml',
      });
      await expect(writer.write(SHOP, { tier: '1' }, author)).rejects.toThrow(
        'cannot open pull requests on https://elsewhere.test',
      );
    });
  },
);
