import { normalizePath, parentPath, splitRefAndPath } from './gitRef';

describe('splitRefAndPath', () => {
  const names = ['main', 'feature/login', 'feature/log', 'release-1.0'];

  it.each([
    ['main', 'main', ''],
    ['main/', 'main', ''],
    ['main/src/index.ts', 'main', 'src/index.ts'],
    ['feature/login/src/index.ts', 'feature/login', 'src/index.ts'],
    ['feature/log/in', 'feature/log', 'in'],
    ['release-1.0//docs/', 'release-1.0', 'docs'],
  ])('splits %s', (rest, name, path) => {
    expect(splitRefAndPath(rest, names)).toEqual({ name, path });
  });

  it.each(['mainline/src', 'feature', '', 'feature/logi'])(
    'finds no name in %j',
    rest => {
      expect(splitRefAndPath(rest, names)).toBeUndefined();
    },
  );
});

describe('normalizePath', () => {
  it.each([
    ['/a//b/', 'a/b'],
    ['', ''],
    ['a b/ü', 'a b/ü'],
  ])('makes %j %j', (path, expected) => {
    expect(normalizePath(path)).toBe(expected);
  });
});

describe('parentPath', () => {
  it.each([
    ['a/b/c.md', 'a/b'],
    ['c.md', ''],
    ['', ''],
  ])('finds the folder of %j', (path, expected) => {
    expect(parentPath(path)).toBe(expected);
  });
});
