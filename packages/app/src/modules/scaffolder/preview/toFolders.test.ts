import { chooseFirst, toFolders } from './toFolders';

const file = (path: string) => ({ path, size: 1, executable: false });

describe('toFolders', () => {
  it('groups files by folder, those of the root first', () => {
    const folders = toFolders(
      ['src/main.ts', 'README.md', 'deploy/base/a.yaml', 'src/app.ts'].map(
        file,
      ),
    );

    expect(folders.map(({ path, files }) => [path, files.length])).toEqual([
      ['', 1],
      ['deploy/base/', 1],
      ['src/', 2],
    ]);
  });
});

describe('chooseFirst', () => {
  it.each([
    [['a', 'README.md'], 'README.md'],
    [['a', 'b'], 'a'],
    [[], undefined],
  ])('of %j: %s', (paths, expected) => {
    expect(chooseFirst(paths.map(file))?.path).toBe(expected);
  });
});
