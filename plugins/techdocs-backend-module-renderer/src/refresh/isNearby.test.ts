import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { makeEntity } from '../__testUtils__/TestPortal';
import { isNearby } from './isNearby';

const integrations = ScmIntegrations.fromConfig(mockServices.rootConfig());

describe('isNearby', () => {
  it.each([
    ['dir:.', 'file:/srv/catalog/a.yaml', true],
    ['dir:.', 'url:http://localhost:7007/api/forge/a/b/src/branch/main/', true],
    ['url:http://localhost:7007/api/forge/a/b', 'file:/srv/a.yaml', true],
    ['dir:.', 'url:http://localhost:8080/a/b/', false],
    ['url:https://github.com/a/b', 'file:/srv/a.yaml', false],
    ['url:nonsense', 'file:/srv/a.yaml', false],
    ['ftp:x', 'file:/srv/a.yaml', false],
  ])('%s of %s: %s', (ref, location, expected) => {
    const entity = makeEntity('a', {
      'backstage.io/techdocs-ref': ref,
      'backstage.io/managed-by-location': location,
    });

    expect(isNearby(entity, 'http://localhost:7007', integrations)).toBe(
      expected,
    );
  });

  it('is false without documentation', () => {
    expect(
      isNearby(makeEntity('a', {}), 'http://localhost:7007', integrations),
    ).toBe(false);
  });
});
