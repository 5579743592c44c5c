import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { repositoryOf } from './repositoryOf';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      gitea: [
        {
          host: 'localhost:7007',
          baseUrl: 'http://localhost:7007/api/forge',
        },
        { host: 'gitea.example.com' },
      ],
      gitlab: [
        {
          host: 'gitlab.example.com',
          baseUrl: 'https://gitlab.example.com/code',
          apiBaseUrl: 'https://gitlab.example.com/code/api/v4',
        },
      ],
      bitbucketServer: [
        {
          host: 'bitbucket.example.com',
          apiBaseUrl: 'https://bitbucket.example.com/rest/api/1.0',
        },
      ],
    },
  }),
);

/** A host, a descriptor on it, and addresses of other repositories there. */
const hosts: [string, string, string[]][] = [
  [
    'GitHub',
    'https://github.com/acme/shop/tree/main/api/catalog-info.yaml',
    [
      'https://github.com/acme/secret/blob/main/a.yaml',
      'https://github.com/acme/shop2/blob/main/a.yaml',
      'https://raw.githubusercontent.com/acme/secret/main/a.yaml',
    ],
  ],
  [
    'GitLab',
    'https://gitlab.com/acme/team/shop/-/blob/main/api/catalog-info.yaml',
    [
      'https://gitlab.com/acme/team/secret/-/blob/main/a.yaml',
      'https://gitlab.com/acme/team/-/blob/main/a.yaml',
      'https://gitlab.com/acme/team/shop/deeper/-/blob/main/a.yaml',
    ],
  ],
  [
    'GitLab with a base path',
    'https://gitlab.example.com/code/acme/team/shop/-/blob/main/api/catalog-info.yaml',
    [
      'https://gitlab.example.com/code/acme/team/secret/-/blob/main/a.yaml',
      'https://gitlab.example.com/acme/team/shop/-/blob/main/a.yaml',
    ],
  ],
  [
    'Gitea',
    'https://gitea.example.com/acme/shop/src/branch/main/api/catalog-info.yaml',
    ['https://gitea.example.com/acme/secret/src/branch/main/a.yaml'],
  ],
  [
    'the embedded forge',
    'http://localhost:7007/api/forge/acme/shop/src/branch/main/api/catalog-info.yaml',
    [
      'http://localhost:7007/api/forge/acme/secret/src/branch/main/a.yaml',
      'http://localhost:7007/acme/shop/src/branch/main/a.yaml',
      'http://localhost:7007/api/catalog/entities',
      'https://localhost:7007/api/forge/acme/shop/src/branch/main/a.yaml',
      'http://localhost:7008/api/forge/acme/shop/src/branch/main/a.yaml',
    ],
  ],
  [
    'Bitbucket Server',
    'https://bitbucket.example.com/projects/ACME/repos/shop/browse/api/catalog-info.yaml',
    [
      'https://bitbucket.example.com/projects/ACME/repos/secret/browse/a.yaml',
      'https://bitbucket.example.com/projects/OTHER/repos/shop/browse/a.yaml',
    ],
  ],
];

describe('repositoryOf', () => {
  it.each(hosts)('is the same repository on %s', (_, descriptor, others) => {
    const isWithin = repositoryOf(descriptor, integrations);
    const resolve = (reference: string) =>
      integrations.resolveUrl({ url: reference, base: descriptor });

    for (const reference of ['./a.yaml', '../other/a.yaml', '../a b.yaml']) {
      expect([reference, isWithin(resolve(reference))]).toEqual([
        reference,
        true,
      ]);
    }
    for (const other of others) {
      expect([other, isWithin(other)]).toEqual([other, false]);
    }
  });

  it.each(hosts)('is not left by steps upwards on %s', (_, descriptor) => {
    const isWithin = repositoryOf(descriptor, integrations);
    const folder = new URL('.', descriptor).href;

    const climb = (up: string) =>
      // As many as lead out of the repository, and of its group.
      [4, 5, 6, 7, 8].map(
        count => `${folder}${up.repeat(count)}secret/blob/main/a.yaml`,
      );
    const resolved = climb('../')
      .map(address => new URL(address).href)
      .filter(address => !address.includes('/shop/'));
    const steps = ['../', '..%2f', '%2e%2e/', '..%5c', '..\\', '..%252f'];
    const addresses = [...steps.flatMap(climb), ...resolved];
    expect(resolved.length).toBeGreaterThan(2);
    expect(addresses.filter(isWithin)).toEqual([]);
  });

  it.each([
    'file:///etc/passwd',
    'data:text/plain,a',
    'http://169.254.169.254/latest/meta-data',
    'https://github.com.example.com/acme/shop/blob/main/a.yaml',
    'https://github.com@example.com/acme/shop/blob/main/a.yaml',
    'http://github.com/acme/shop/blob/main/a.yaml',
  ])('has not %s in it', address => {
    const isWithin = repositoryOf(
      'https://github.com/acme/shop/blob/main/catalog-info.yaml',
      integrations,
    );

    expect(isWithin(address)).toBe(false);
  });

  it('is the folder where an address names no repository', () => {
    const isWithin = repositoryOf(
      'https://files.example.com/team-a/apis/catalog-info.yaml',
      integrations,
    );

    expect(isWithin('https://files.example.com/team-a/apis/x/a.yaml')).toBe(
      true,
    );
    expect(isWithin('https://files.example.com/team-a/a.yaml')).toBe(false);
    expect(isWithin('https://files.example.com/team-b/apis/a.yaml')).toBe(
      false,
    );
  });

  it('reads the file from the query of Azure DevOps', () => {
    const isWithin = repositoryOf(
      'https://dev.azure.com/acme/team/_git/shop?path=%2Fapi%2Fcatalog-info.yaml',
      integrations,
    );

    expect(
      isWithin('https://dev.azure.com/acme/team/_git/shop?path=%2Fa.yaml'),
    ).toBe(true);
    expect(
      isWithin('https://dev.azure.com/acme/team/_git/secret?path=%2Fa.yaml'),
    ).toBe(false);
  });

  it('refuses a descriptor that is not of the web', () => {
    expect(() => repositoryOf('file:///a/b.yaml', integrations)).toThrow(
      'is not a web address',
    );
  });
});
