import { isCurrent } from './isCurrent';

describe('isCurrent', () => {
  it.each([
    ['/', '/', true],
    ['/catalog', '/', false],
    ['/catalog', '/catalog', true],
    ['/catalog/default/component/a', '/catalog', true],
    ['/catalog-graph', '/catalog', false],
    ['/docs/default/component/a/guide', '/docs', true],
  ])('%s is in %s: %s', (pathname, href, expected) => {
    expect(isCurrent(pathname, href)).toBe(expected);
  });
});
