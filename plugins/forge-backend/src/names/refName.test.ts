import { assertRefName, isRefName } from './refName';

describe('isRefName', () => {
  it.each([['main'], ['feature/x'], ['v1.0'], ['ünï'], ['a@b'], ['a{b']])(
    'takes %j',
    name => {
      expect(isRefName(name)).toBe(true);
      expect(() => assertRefName(name, 'branch')).not.toThrow();
    },
  );

  it.each([
    [''],
    ['a'.repeat(201)],
    ['-x'],
    ['--upload-pack=x'],
    ['HEAD'],
    ['@'],
    ['a..b'],
    ['a@{1}'],
    ['a//b'],
    ['/a'],
    ['a/'],
    ['a.'],
    ['.a'],
    ['a/.b'],
    ['a.lock'],
    ['a.lock/b'],
    ['a b'],
    ['a~1'],
    ['a^'],
    ['a:b'],
    ['a?'],
    ['a*'],
    ['a['],
    ['a\\b'],
    ['a\nb'],
    ['a\0b'],
  ])('refuses %j', name => {
    expect(isRefName(name)).toBe(false);
    expect(() => assertRefName(name, 'tag')).toThrow('name of a tag');
  });
});
