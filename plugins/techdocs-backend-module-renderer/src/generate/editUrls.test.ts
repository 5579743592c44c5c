import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { createEditUrls } from './editUrls';

const integrations = ScmIntegrations.fromConfig(
  mockServices.rootConfig({
    data: {
      integrations: {
        github: [{ host: 'github.com' }],
        gitlab: [{ host: 'gitlab.com' }],
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

describe('createEditUrls', () => {
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
    ['https://github.com/a/b', undefined],
    ['http://localhost:7007/api/forge/a/b', undefined],
    ['https://unknown.example/a/b/', undefined],
    ['not a url', undefined],
  ])('for %s', (target, expected) => {
    const editUrl = createEditUrls({ type: 'url', target }, integrations);

    expect(editUrl('docs/my page.md')).toBe(expected);
  });

  it.each([undefined, { type: 'dir' as const, target: '/somewhere' }])(
    'knows none for %j',
    location => {
      expect(createEditUrls(location, integrations)('x.md')).toBeUndefined();
    },
  );
});
