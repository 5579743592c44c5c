import { imageTypeOf } from './imageType';

describe('imageTypeOf', () => {
  it.each([
    ['img/Logo.PNG', 'image/png'],
    ['diagram.svg', 'image/svg+xml'],
    ['a.psd', undefined],
  ])('says of %s: %s', (path, expected) => {
    expect(imageTypeOf(path)).toBe(expected);
  });
});
