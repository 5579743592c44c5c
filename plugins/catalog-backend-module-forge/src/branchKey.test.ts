import { findBranchKey, toBranchKey } from './branchKey';

const REPOSITORY = 'http://localhost:7007/api/forge/demo/shop';

describe('findBranchKey', () => {
  it.each([
    [`${REPOSITORY}/src/branch/main/catalog-info.yaml`, 'main'],
    [`${REPOSITORY}/src/branch/main//catalog-info.yaml`, 'main'],
    [`${REPOSITORY}/src/branch/main/src/branch/x/a.yaml`, 'main'],
    ['http://localhost:7007/api/forge/Demo/Shop/src/branch/main/a', 'main'],
    [`${REPOSITORY}/src/branch/feature/x/catalog-info.yaml`, 'feature/x'],
  ])('finds %s on a push to its branch', (target, branch) => {
    expect(findBranchKey(target)).toBe(toBranchKey(REPOSITORY, branch));
  });

  it.each([
    [`${REPOSITORY}/src/branch/main/catalog-info.yaml`, 'next'],
    [`${REPOSITORY}-ui/src/branch/main/catalog-info.yaml`, 'main'],
    [`https://example.com/demo/shop/src/branch/main/a.yaml`, 'main'],
  ])('does not find %s on a push elsewhere', (target, branch) => {
    expect(findBranchKey(target)).not.toBe(toBranchKey(REPOSITORY, branch));
  });

  it.each([
    'https://github.com/demo/shop/blob/main/catalog-info.yaml',
    `${REPOSITORY}/src/commit/0123/catalog-info.yaml`,
    '/data/catalog-info.yaml',
  ])('has no key for %s', target => {
    expect(findBranchKey(target)).toBeUndefined();
  });
});
