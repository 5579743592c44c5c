import { FindingLog } from '../report/findings';
import { editUrl } from './editUrl';
import { parseMkdocsYml } from './parseMkdocsYml';

function configOf(text: string) {
  return parseMkdocsYml(text, 'x', new FindingLog(10));
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

  it.each([
    ['', '../README.md', 'https://forge.example/_edit/main/README.md'],
    ['docs_dir: a/b', 'x.md', 'https://forge.example/_edit/main/a/b/x.md'],
    [
      'repo_url: https://github.com/a/b',
      'x.md',
      'https://forge.example/_edit/main/docs/x.md',
    ],
    [
      'repo_url: https://github.com/a/b\nedit_uri: e/',
      'x.md',
      'https://github.com/a/b/e/x.md',
    ],
    ['edit_uri: ""', 'x.md', undefined],
  ])('for %j and a known repository', (text, source, url) => {
    const known = (path: string) => `https://forge.example/_edit/main/${path}`;

    expect(editUrl(configOf(text), source, known)).toBe(url);
  });
});
