import { DocsFiles } from './DocsFiles';

describe('DocsFiles', () => {
  const files = new DocsFiles(
    [
      ['../README.md', 'README.md'],
      ['index.md', 'docs/index.md'],
      ['style.puml', 'docs/style.puml'],
      ['colours.puml', 'docs/colours.puml'],
      ['api/guide/index.md', 'services/api/docs/guide/index.md'],
      ['api/guide/one.puml', 'services/api/docs/guide/one.puml'],
      ['api/style.puml', 'services/api/docs/style.puml'],
      ['apis/index.md', 'docs/apis/index.md'],
    ].map(([path, repositoryPath]) => ({
      path,
      repositoryPath,
      absolutePath: `/input/${repositoryPath}`,
      size: 0,
      mtimeMs: 0,
    })),
    [
      { prefix: '', docsDir: 'docs' },
      { prefix: 'api', docsDir: 'services/api/docs' },
    ],
  );

  it.each([
    ['style.puml', 'index.md', 'style.puml'],
    ['docs/style.puml', '../README.md', 'style.puml'],
    ['style.puml', 'apis/index.md', 'style.puml'],
    ['one.puml', 'api/guide/index.md', 'api/guide/one.puml'],
    ['guide/one.puml', 'api/guide/index.md', 'api/guide/one.puml'],
    ['style.puml', 'api/guide/index.md', 'api/style.puml'],
    ['colours.puml', 'api/guide/index.md', 'colours.puml'],
    ['../../../../docs/style.puml', 'api/guide/index.md', 'style.puml'],
    ['../../etc/passwd', 'index.md', undefined],
    ['/input/docs/style.puml', 'index.md', undefined],
  ])('finds %s from %s', (path, from, expected) => {
    expect(files.find(path, from)).toBe(expected);
  });
});
