import { FindingLog } from '../report/findings';
import { editUrl } from './editUrl';
import { parseMkdocsYml } from './parseMkdocsYml';

function configOf(text: string, defaults = {}) {
  return parseMkdocsYml(
    text,
    { siteName: 'x', ...defaults },
    new FindingLog(10),
  );
}

describe('editUrl', () => {
  it.each([
    [
      'repo_url: https://github.com/a/b',
      'https://github.com/a/b/edit/master/docs/x/y.md',
    ],
    [
      'repo_url: https://github.com/a/b/\nedit_uri: edit/main/docs',
      'https://github.com/a/b/edit/main/docs/x/y.md',
    ],
    ['repo_url: https://github.com/a/b\nedit_uri: ""', undefined],
    ['repo_url: https://git.example.com/a/b', undefined],
    [
      'repo_url: https://git.example.com/a/b\nedit_uri: "?q="',
      'https://git.example.com/a/b?q=/x/y.md',
    ],
    [
      'edit_uri_template: "https://e.example/{path_noext!q}#{path}"',
      'https://e.example/x/y#x/y.md',
    ],
    ['edit_uri: "javascript:alert(1)//"', undefined],
    ['repo_url: "javascript:alert(1)"\nedit_uri: x', undefined],
    ['', undefined],
  ])('for %j', (text, url) => {
    expect(editUrl(configOf(text), 'x/y.md')).toBe(url);
  });

  it('uses what the caller knows about the repository', () => {
    const config = configOf('', {
      repoUrl: 'https://forge.example/a/b/src/branch/main/',
      editUri: 'https://forge.example/a/b/_edit/main/docs',
    });

    expect(editUrl(config, '../README.md')).toBe(
      'https://forge.example/a/b/_edit/main/README.md',
    );
  });
});
