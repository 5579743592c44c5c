import { isOfRepository } from './isOfRepository';
import { RepositoryPattern } from './RepositoryPattern';
import { toRepositoryAddress } from './toRepositoryAddress';

describe('isOfRepository', () => {
  it.each([
    ['https://git.test/acme/shop', true],
    ['url:https://git.test/Acme/Shop/', true],
    ['http://git.test/acme/shop.git', true],
    ['url:https://git.test/acme/shop/tree/main/deploy', true],
    ['url:https://git.test/acme/shop/-/tree/main', true],
    ['url:https://git.test/acme/shop/src/branch/main/', true],
    ['https://git.test/acme/shop2', false],
    ['https://git.test/acme/shop/deploy', false],
    ['https://git.test/acme/shop/treehouse', false],
    ['https://git.test:8443/acme/shop', false],
    ['https://git.test@evil.test/acme/shop', false],
    ['https://evil.test/git.test/acme/shop', false],
    ['dir:/acme/shop', false],
    ['', false],
  ])('says of %s: %s', (location, expected) => {
    expect(isOfRepository(location, 'git.test/acme/shop')).toBe(expected);
  });
});

describe('RepositoryPattern', () => {
  it.each([
    ['https://git.test/acme/*', 'https://git.test/acme/shop', true],
    ['https://git.test/acme/*', 'https://git.test/acme/team/shop', true],
    ['https://git.test/acme/*', 'https://git.test/acme2/shop', false],
    ['https://git.test/acme/*', 'https://git.test/acme', false],
    ['https://git.test/acme/shop', 'https://git.test/acme/Shop.git', true],
    ['https://git.test/acme/shop', 'https://git.test/acme/shop2', false],
  ])('%s and %s: %s', (pattern, repository, expected) => {
    const address = toRepositoryAddress(repository)!;

    expect(new RepositoryPattern(pattern).matches(address)).toBe(expected);
  });

  it.each(['*', 'acme/shop', 'https://*.test/acme', 'ftp://git.test/a/*'])(
    'is not made of %s',
    text => {
      expect(() => new RepositoryPattern(text)).toThrow(
        'Expected a repository',
      );
    },
  );
});
