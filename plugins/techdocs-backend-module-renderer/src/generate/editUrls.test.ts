import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { fillEditUrl, findEditUrl } from './editUrls';

const integrations = ScmIntegrations.fromConfig(
  mockServices.rootConfig({
    data: {
      integrations: {
        github: [{ host: 'github.com' }],
        gitlab: [{ host: 'gitlab.com' }],
        azure: [{ host: 'dev.azure.com' }],
        bitbucketCloud: [{ username: 'u', appPassword: 'p' }],
        gitea: [
          {
            host: 'localhost:7007',
            baseUrl: 'http://localhost:7007/api/forge',
          },
        ],
      },
    },
  }),
);

describe('findEditUrl', () => {
  it.each([
    [
      'https://github.com/a/b/tree/main/',
      'https://github.com/a/b/edit/main/docs/my%20page.md',
    ],
    [
      'https://gitlab.com/a/b/-/tree/main',
      'https://gitlab.com/a/b/-/edit/main/docs/my%20page.md',
    ],
    [
      'http://localhost:7007/api/forge/a/b/src/branch/main/',
      'http://localhost:7007/api/forge/a/b/_edit/main/docs/my%20page.md',
    ],
    ['https://dev.azure.com/a/b/_git/c?path=/', undefined],
    [
      'https://bitbucket.org/a/b/src/main/',
      'https://bitbucket.org/a/b/src/main/docs/my%20page.md?mode=edit&at=main',
    ],
    ['https://github.com/a/b', undefined],
    ['http://localhost:7007/api/forge/a/b', undefined],
    ['https://unknown.example/a/b/', undefined],
    ['not a url', undefined],
  ])('for %s', (target, expected) => {
    const template = findEditUrl({ type: 'url', target }, integrations);

    expect(template && fillEditUrl(template, 'docs/my page.md')).toBe(expected);
  });

  it.each([undefined, { type: 'dir' as const, target: '/somewhere' }])(
    'knows none for %j',
    location => {
      expect(findEditUrl(location, integrations)).toBeUndefined();
    },
  );
});
