import { findSourceLocation } from './sourceLocation';

const base = 'http://localhost:7007/api/forge';
const find = (annotations: Record<string, string>) =>
  findSourceLocation(annotations, '/api/forge');

describe('findSourceLocation', () => {
  it.each([
    [
      'a repository',
      `url:${base}/acme/pay/src/branch/main/`,
      { owner: 'acme', repo: 'pay', at: { kind: 'branch', rest: 'main' } },
    ],
    [
      'a folder on a branch with slashes',
      `url:${base}/acme/pay/src/branch/feature/x/services/api/`,
      {
        owner: 'acme',
        repo: 'pay',
        at: { kind: 'branch', rest: 'feature/x/services/api' },
      },
    ],
    [
      'a file, whose folder it is',
      `url:${base}/acme/pay/src/branch/main/docs/index.md`,
      { owner: 'acme', repo: 'pay', at: { kind: 'branch', rest: 'main/docs' } },
    ],
    [
      'a branch without a slash at the end',
      `url:${base}/acme/pay/src/branch/main`,
      { owner: 'acme', repo: 'pay', at: { kind: 'branch', rest: 'main' } },
    ],
    [
      'a commit',
      `url:${base}/acme/pay/src/commit/abc123/`,
      { owner: 'acme', repo: 'pay', at: { kind: 'commit', rest: 'abc123' } },
    ],
    [
      'another host of the same portal',
      'url:https://portal.example.com/api/forge/acme/pay.git',
      { owner: 'acme', repo: 'pay' },
    ],
  ])('understands %s', (_, location, expected) => {
    expect(find({ 'backstage.io/source-location': location })).toEqual(
      expected,
    );
  });

  it('falls back to the folder of the file the entity was read from', () => {
    expect(
      find({
        'backstage.io/managed-by-location': `url:${base}/acme/pay/src/branch/main/svc/catalog-info.yaml`,
      }),
    ).toEqual({
      owner: 'acme',
      repo: 'pay',
      at: { kind: 'branch', rest: 'main/svc' },
    });
  });

  it('prefers the source location, even where it is elsewhere', () => {
    expect(
      find({
        'backstage.io/source-location': 'url:https://example.com/acme/pay/',
        'backstage.io/managed-by-location': `url:${base}/acme/pay/src/branch/main/catalog-info.yaml`,
      }),
    ).toBeUndefined();
  });

  it.each([
    'url:https://github.com/acme/pay/tree/main/',
    `url:${base}/api/v1/repos/acme/pay/`,
    `url:${base}/acme`,
    `url:${base}/acme/pay/src/wiki/main/`,
    `url:${base}/acme/pay/issues/1`,
    'url:http://localhost:7007/api/forgery/acme/pay/',
    'file:/srv/acme/pay/catalog-info.yaml',
    'url:not a url',
    'url:http://localhost:7007/api/forge/%E0%A4%A/pay',
  ])('does not take %s for the forge', location => {
    expect(find({ 'backstage.io/source-location': location })).toBeUndefined();
  });

  it('knows an entity without annotations', () => {
    expect(findSourceLocation(undefined, '/api/forge')).toBeUndefined();
  });

  it('minds the path the backend is served under', () => {
    const annotations = {
      'backstage.io/source-location':
        'url:https://example.com/portal/api/forge/acme/pay/src/branch/main/',
    };

    expect(findSourceLocation(annotations, '/portal/api/forge/')).toBeDefined();
    expect(findSourceLocation(annotations, '/api/forge')).toBeUndefined();
  });
});
