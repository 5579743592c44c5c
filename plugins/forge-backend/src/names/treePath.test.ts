import { parseTreePath } from './treePath';

describe('parseTreePath', () => {
  it.each([
    ['', ''],
    ['/', ''],
    ['a', 'a'],
    ['/a/b/', 'a/b'],
    ['.gitignore', '.gitignore'],
    ['.github/workflows/ci.yml', '.github/workflows/ci.yml'],
    ['a b/ü', 'a b/ü'],
    ['...', '...'],
    ['-x', '-x'],
  ])('takes %j as %j', (path, expected) => {
    expect(parseTreePath(path)).toBe(expected);
  });

  it.each([
    ['..'],
    ['../x'],
    ['a/../b'],
    ['a/./b'],
    ['a//b'],
    ['.git/config'],
    ['a/.GIT/hooks'],
    ['a/.git./x'],
    ['GIT~1/x'],
    ['.g\u200cit/x'],
    ['a\0b'],
    ['a\nb'],
    ['a'.repeat(5000)],
  ])('refuses %j', path => {
    expect(() => parseTreePath(path)).toThrow('not a path inside');
  });
});
