import {
  assertRepositoryName,
  findRepositoryNameFault,
} from './repositoryName';

describe('findRepositoryNameFault', () => {
  it.each([['shop'], ['Shop-2.0_x'], ['.github'], ['...'], ['a'.repeat(100)]])(
    'lets %j be a name',
    name => {
      expect(findRepositoryNameFault(name)).toBeUndefined();
    },
  );

  it.each([
    [''],
    ['a'.repeat(101)],
    ['.'],
    ['..'],
    ['-'],
    ['a/b'],
    ['../a'],
    ['a b'],
    ['a%2fb'],
    ['a\0'],
    ['a\n'],
    ['shop.git'],
    ['shop.GIT'],
    ['shop.wiki'],
    ['shop.lock'],
  ])('finds fault with %j', name => {
    expect(findRepositoryNameFault(name)).toEqual(expect.any(String));
    expect(() => assertRepositoryName(name)).toThrow('cannot be the name');
  });
});
