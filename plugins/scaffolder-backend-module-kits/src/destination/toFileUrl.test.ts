import { toFileUrl } from './toFileUrl';

describe('toFileUrl', () => {
  it.each([
    [
      'http://localhost:7007/api/forge/acme/pay/src/branch/main/',
      'http://localhost:7007/api/forge/acme/pay/src/branch/main/.fairway/kit.yaml',
    ],
    [
      'https://github.com/acme/pay/tree/main/',
      'https://github.com/acme/pay/blob/main/.fairway/kit.yaml',
    ],
    [
      'https://gitlab.com/a/b/pay/-/tree/main/',
      'https://gitlab.com/a/b/pay/-/blob/main/.fairway/kit.yaml',
    ],
    [
      'https://github.com/tree/main/tree/main/',
      'https://github.com/tree/main/blob/main/.fairway/kit.yaml',
    ],
  ])('finds a file of %s', (contentsUrl, expected) => {
    expect(toFileUrl({ contentsUrl }, '.fairway/kit.yaml')).toBe(expected);
  });
});
