import { toIssueUrl } from './toIssueUrl';

const draft = { title: 'Docs: A & B', body: '> quote\n\nPage' };
const query = (title: string, body: string) =>
  new URLSearchParams([
    [title, draft.title],
    [body, draft.body],
  ]).toString();

describe('toIssueUrl', () => {
  it.each([
    [
      'github',
      'https://github.com/edit/edit/edit/main/docs/edit/a.md',
      `https://github.com/edit/edit/issues/new?${query('title', 'body')}`,
    ],
    [
      'gitlab',
      'https://gitlab.com/group/sub/repo/-/edit/main/docs/a.md?x#y',
      `https://gitlab.com/group/sub/repo/-/issues/new?${query(
        'issue[title]',
        'issue[description]',
      )}`,
    ],
    [
      'gitea',
      'http://localhost:7007/api/forge/team/repo/_edit/main/docs/a.md',
      `http://localhost:7007/api/forge/team/repo/issues/new?${query(
        'title',
        'body',
      )}`,
    ],
  ])('on %s', (type, editUrl, expected) => {
    expect(toIssueUrl(editUrl, type, draft)).toBe(expected);
  });

  it.each([
    ['of another kind', 'bitbucketCloud', 'https://bitbucket.org/a/b/src/main'],
    ['that is not known', undefined, 'https://git.example.com/a/b/_edit/main'],
    ['whose address is another', 'github', 'https://github.com/a/b'],
  ])('knows none on a host %s', (_, type, editUrl) => {
    expect(toIssueUrl(editUrl, type, draft)).toBeUndefined();
  });

  it('keeps addresses short enough for servers', () => {
    const url = toIssueUrl('https://github.com/a/b/edit/main/x.md', 'github', {
      title: 'x',
      body: 'y'.repeat(100_000),
    });

    expect(url!.length).toBeLessThan(2_200);
  });
});
