import { isWorthRemembering } from './isWorthRemembering';

describe('isWorthRemembering', () => {
  it.each([
    ['/catalog/default/component/a', true],
    ['/docs/default/component/a/', true],
    ['/create/tasks/7', true],
    ['/catalog-import', true],
    ['/', false],
    ['/catalog', false],
    // A tab is not another place.
    ['/catalog/default/component/a/docs', false],
    ['/create/templates/default/kit', false],
  ])('%s: %s', (pathname, expected) => {
    expect(isWorthRemembering(pathname)).toBe(expected);
  });
});
