import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { toDestination, toRepoUrl } from './toDestination';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      gitea: [
        {
          host: 'localhost:7007',
          baseUrl: 'http://localhost:7007/api/forge',
        },
      ],
      github: [{ host: 'github.com', token: 'x' }],
      gitlab: [{ host: 'gitlab.com', token: 'x' }],
      bitbucketServer: [{ host: 'bitbucket.example.com' }],
    },
  }),
);
const options = {
  defaultHost: 'localhost:7007',
  defaultOwner: 'acme',
  kitsDirectory: '/kits',
};
const at = (place?: string, more = {}) =>
  toDestination({ place, name: 'pay' }, integrations, { ...options, ...more });

describe('toDestination', () => {
  it.each([
    [
      undefined,
      'gitea',
      'http://localhost:7007/api/forge/acme/pay',
      '/src/branch/main/',
    ],
    [
      'localhost:7007?owner=ops',
      'gitea',
      'http://localhost:7007/api/forge/ops/pay',
      '/src/branch/main/',
    ],
    [
      'github.com?owner=acme&repo=other',
      'github',
      'https://github.com/acme/other',
      '/tree/main/',
    ],
    [
      'gitlab.com?owner=a%2Fb',
      'gitlab',
      'https://gitlab.com/a/b/pay',
      '/-/tree/main/',
    ],
  ])('takes %s for %s', (place, kind, url, files) => {
    expect(at(place)).toMatchObject({
      kind,
      url,
      contentsUrl: `${url}${files}`,
    });
  });

  it.each([
    ['bitbucket.example.com?owner=a', 'not a gitea, github or gitlab host'],
    ['nowhere.example.com?owner=a', 'not a gitea, github or gitlab host'],
    ['github.com', 'does not say where the repository goes'],
    ['github.com?owner=..%2F..%2Fx', 'cannot be the name'],
    ['github.com?owner=a&repo=..', 'cannot be the name'],
    ['github.com?owner=a%20b', 'cannot be the name'],
    ['github.com?owner=a&repo=b%2Fc', 'cannot be the name'],
  ])('refuses %s', (place, message) => {
    expect(() => at(place)).toThrow(message);
  });

  it('asks for a place where the configuration has none', () => {
    expect(() => at(undefined, { defaultHost: undefined })).toThrow(
      'Choose where the repository goes',
    );
  });

  it('writes the form that the actions of the scaffolder take', () => {
    expect(toRepoUrl(at('gitlab.com?owner=a%2Fb'))).toBe(
      'gitlab.com?owner=a%2Fb&repo=pay',
    );
  });
});
