import { createForgePaths } from './forgePaths';

describe('createForgePaths', () => {
  const paths = createForgePaths('/forge/');
  const repository = paths.repository('acme', 'pay ments');
  const branch = { kind: 'branch', name: 'feature/50%' } as const;

  it.each([
    [paths.root, '/forge'],
    [paths.repositories('a&b'), '/forge?owner=a%26b'],
    [paths.tokens, '/forge/user/settings/applications'],
    [repository.home, '/forge/acme/pay%20ments'],
    [
      repository.source({ ref: branch, path: 'src/a#b.ts' }),
      '/forge/acme/pay%20ments/src/branch/feature/50%25/src/a%23b.ts',
    ],
    [
      repository.source({ ref: branch, path: '' }),
      '/forge/acme/pay%20ments/src/branch/feature/50%25',
    ],
    [
      repository.commits({ ref: { kind: 'commit', name: 'abc' }, path: 'a' }),
      '/forge/acme/pay%20ments/commits/commit/abc/a',
    ],
    [
      repository.edit('main', 'docs/index.md'),
      '/forge/acme/pay%20ments/_edit/main/docs/index.md',
    ],
    [repository.issues, '/forge/acme/pay%20ments/issues'],
    [repository.newIssue, '/forge/acme/pay%20ments/issues/new'],
    [repository.issue(7), '/forge/acme/pay%20ments/issues/7'],
    [repository.pull(7), '/forge/acme/pay%20ments/pulls/7'],
    [repository.pull(7, 'files'), '/forge/acme/pay%20ments/pulls/7/files'],
    [repository.newPull(), '/forge/acme/pay%20ments/pulls/new'],
    [
      repository.newPull({ base: 'main', head: 'a/b' }),
      '/forge/acme/pay%20ments/pulls/new?base=main&head=a%2Fb',
    ],
  ])('builds %s', (actual, expected) => {
    expect(actual).toBe(expected);
  });

  it('works mounted at the root', () => {
    expect(createForgePaths('/').repository('a', 'b').home).toBe('/a/b');
    expect(createForgePaths('/').root).toBe('/');
  });
});
