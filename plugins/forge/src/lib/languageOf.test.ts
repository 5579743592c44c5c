import { languageOf, languageOfFence } from './languageOf';

describe('languageOf', () => {
  it.each([
    ['src/index.ts', 'typescript'],
    ['Dockerfile', 'dockerfile'],
    ['deploy/Makefile', 'makefile'],
    ['catalog-info.yaml', 'yaml'],
    ['.github/workflows/CI.YML', 'yaml'],
    ['pyproject.toml', 'ini'],
    ['LICENSE', undefined],
    ['archive.tar.gz', undefined],
    ['a.constructor', undefined],
  ])('highlights %s as %s', (path, expected) => {
    expect(languageOf(path)).toBe(expected);
  });
});

describe('languageOfFence', () => {
  it.each([
    ['ts', 'typescript'],
    ['Python', 'python'],
    ['console', 'bash'],
    ['klingon', undefined],
  ])('highlights a block of %s as %s', (info, expected) => {
    expect(languageOfFence(info)).toBe(expected);
  });
});
