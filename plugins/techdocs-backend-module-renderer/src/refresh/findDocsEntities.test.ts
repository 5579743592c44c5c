import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { makeEntity } from '../__testUtils__/TestPortal';
import { findDocsEntities } from './findDocsEntities';

const URL = 'https://git.example.com/team/api';
const integrations = ScmIntegrations.fromConfig(mockServices.rootConfig());

async function find(
  entities: Parameters<typeof catalogServiceMock>[0] & object,
): Promise<string[]> {
  const names: string[] = [];
  for await (const { metadata } of findDocsEntities({
    repositoryUrl: URL,
    catalog: catalogServiceMock(entities),
    auth: mockServices.auth(),
    integrations,
  })) {
    names.push(metadata.name);
  }
  return names;
}

describe('findDocsEntities', () => {
  it.each([
    ['dir:.', `${URL}/src/branch/main/`, true],
    ['dir:./docs', `${URL}/src/branch/main/`, true],
    ['dir:.', 'https://git.example.com/TEAM/API/src/branch/main/', true],
    [`url:${URL}`, 'https://git.example.com/other/src/branch/main/', true],
    ['dir:.', `${URL}-docs/src/branch/main/`, false],
    ['url:https://git.example.com/other', `${URL}/src/branch/main/`, false],
    ['ftp:x', `${URL}/src/branch/main/`, false],
  ])('with %s from %s: %s', async (ref, source, isFound) => {
    const entity = makeEntity('a', {
      'backstage.io/techdocs-ref': ref,
      'backstage.io/source-location': `url:${source}`,
      'backstage.io/managed-by-location': `url:${source}catalog-info.yaml`,
    });

    expect(await find({ entities: [entity] })).toEqual(isFound ? ['a'] : []);
  });

  it('leaves out entities without documentation', async () => {
    const entity = makeEntity('a', {
      'backstage.io/source-location': `url:${URL}/src/branch/main/`,
    });

    expect(await find({ entities: [entity] })).toEqual([]);
  });

  it('finds more than fit on one page', async () => {
    const entities = Array.from({ length: 450 }, (_, i) =>
      makeEntity(`e${i}`, { 'backstage.io/techdocs-ref': `url:${URL}/x` }),
    );

    expect(new Set(await find({ entities })).size).toBe(450);
  });
});
