import { toFileAddress } from './toFileAddress';

const pages = 'http://portal/forge';
const forge = 'http://portal/api/forge';

describe('toFileAddress', () => {
  it.each([
    '/harbour/lighthouse/src/branch/main/catalog-info.yaml',
    '/harbour/lighthouse/src/branch/feature/lamp/deep/catalog-info.yml',
    '/harbour/lighthouse/src/tag/v1/catalog-info.yaml',
  ])('reads %s from the forge itself', path => {
    expect(toFileAddress(`${pages}${path}`, pages, forge)).toBe(
      `${forge}${path}`,
    );
  });

  it('leaves out the marked lines', () => {
    expect(
      toFileAddress(`${pages}/a/b/src/branch/main/c.yaml#L3`, pages, forge),
    ).toBe(`${forge}/a/b/src/branch/main/c.yaml`);
  });

  it.each([
    `${pages}/harbour/lighthouse`,
    `${pages}/harbour/lighthouse/src/branch/main`,
    `${pages}/harbour/lighthouse/commits/branch/main/catalog-info.yaml`,
    `${forge}/harbour/lighthouse/src/branch/main/catalog-info.yaml`,
    'https://github.com/a/b/blob/main/catalog-info.yaml',
  ])('leaves %s alone', address => {
    expect(toFileAddress(address, pages, forge)).toBe(address);
  });
});
