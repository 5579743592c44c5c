import { parseForgeEditUrl, toFolder } from './forgePlace';

const FORGE = 'http://localhost:7007/api/forge';

describe('parseForgeEditUrl', () => {
  it('finds the file', () => {
    expect(
      parseForgeEditUrl(
        `${FORGE}/team/api/_edit/main/docs/my%20page.md?x`,
        FORGE,
      ),
    ).toEqual({
      owner: 'team',
      repo: 'api',
      branch: 'main',
      path: 'docs/my page.md',
    });
  });

  it.each([
    undefined,
    'https://github.com/team/api/edit/main/docs/a.md',
    `${FORGE}/team/api/src/branch/main`,
    `${FORGE}/team/api/_edit/main`,
    `${FORGE}s/team/api/_edit/main/a.md`,
  ])('finds none in %s', editUrl => {
    expect(parseForgeEditUrl(editUrl, FORGE)).toBeUndefined();
  });
});

describe('toFolder', () => {
  it.each([
    ['docs/guide/a.md', 'docs/guide'],
    ['README.md', ''],
  ])('of %s is %j', (path, expected) => {
    const place = { owner: 'a', repo: 'b', branch: 'c', path };

    expect(toFolder(place)).toEqual({ ...place, path: expected });
  });
});
