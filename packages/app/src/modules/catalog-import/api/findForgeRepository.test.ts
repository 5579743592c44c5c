import { findForgeRepository } from './findForgeRepository';

const bases = [
  'http://localhost:7007/api/forge',
  'http://localhost:7007/forge',
];
const find = (path: string) =>
  findForgeRepository(`http://localhost:7007${path}`, bases);

describe('findForgeRepository', () => {
  it.each([
    '/forge/harbour/lighthouse',
    '/forge/harbour/lighthouse/',
    '/api/forge/harbour/lighthouse',
    '/api/forge/harbour/lighthouse.git',
    '/forge/harbour/lighthouse?tab=commits',
  ])('knows the repository of %s', path => {
    expect(find(path)).toEqual({
      owner: 'harbour',
      repo: 'lighthouse',
      branch: undefined,
    });
  });

  it('keeps the branch that was looked at', () => {
    expect(
      find('/api/forge/harbour/lighthouse/src/branch/feature/lamp'),
    ).toEqual({ owner: 'harbour', repo: 'lighthouse', branch: 'feature/lamp' });
  });

  it.each([
    '/forge',
    '/forge/harbour',
    '/catalog/harbour/lighthouse',
    '/api/forge/harbour/lighthouse/src/branch/main/catalog-info.yaml',
    '/forge/harbour/lighthouse/pulls/1',
  ])('leaves %s alone', path => {
    expect(find(path)).toBeUndefined();
  });

  it('leaves other hosts alone', () => {
    expect(
      findForgeRepository('https://github.com/harbour/lighthouse', bases),
    ).toBeUndefined();
  });
});
