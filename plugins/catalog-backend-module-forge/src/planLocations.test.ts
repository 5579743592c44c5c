import { BranchPush } from './parseEvent';
import { planLocations } from './planLocations';

const ROOT = 'http://localhost:7007/api/forge/demo/shop/src/branch/main/';

function makeBranchPush(added: string[], removed: string[]): BranchPush {
  return {
    repositoryUrl: 'http://localhost:7007/api/forge/demo/shop',
    branch: 'main',
    gone: false,
    added: new Set(added),
    removed: new Set(removed),
  };
}

function plan(target: string, added: string[], removed: string[]) {
  return planLocations(makeBranchPush(added, removed), [
    { target: `${ROOT}${target}` },
  ]).map(fate => fate.movedTo?.replace(ROOT, '') ?? 'gone');
}

describe('planLocations', () => {
  it.each([
    ['untouched', 'catalog-info.yaml', ['b'], ['c'], []],
    ['gone', 'catalog-info.yaml', [], ['catalog-info.yaml'], ['gone']],
    ['gone, doubled slash', '/a.yaml', [], ['a.yaml'], ['gone']],
    ['gone, encoded', 'a%20b.yaml', [], ['a b.yaml'], ['gone']],
    ['moved', 'a.yaml', ['x y/a.yaml'], ['a.yaml'], ['x%20y/a.yaml']],
    [
      'moved or copied twice',
      'a.yaml',
      ['x/a.yaml', 'y/a.yaml'],
      ['a.yaml'],
      ['gone'],
    ],
    [
      'other ending',
      'catalog-info.yaml',
      ['README.md', 'sub/catalog-info.yml'],
      ['catalog-info.yaml'],
      ['sub/catalog-info.yml'],
    ],
    ['other name', 'a.yaml', ['catalog-info.yaml'], ['a.yaml'], ['gone']],
    [
      'similar name',
      'catalog-info.yaml',
      ['my-catalog-info.yml'],
      ['catalog-info.yaml'],
      ['gone'],
    ],
    ['broken encoding', '%zz.yaml', [], ['%zz.yaml'], ['gone']],
  ])('%s', (_case, target, added, removed, expected) => {
    expect(plan(target, added, removed)).toEqual(expected);
  });
});
