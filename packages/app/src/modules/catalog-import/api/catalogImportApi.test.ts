import { ConfigReader } from '@backstage/config';
import {
  ApiBlueprint,
  configApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import {
  scmAuthApiRef,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';
import {
  catalogImportApiRef,
  type CatalogImportClient,
} from '@backstage/plugin-catalog-import';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { forgeApiRef } from '@fairway/plugin-forge';
import { catalogImportApi } from './catalogImportApi';

function makeApi() {
  const { api, factory } = createExtensionTester(catalogImportApi).get(
    ApiBlueprint.dataRefs.factory,
  );
  expect(api.id).toBe(catalogImportApiRef.id);
  const addLocation = jest.fn(async (request: { target: string }) => ({
    exists: false,
    location: { id: '', type: 'url', target: request.target },
    entities: [],
  }));
  const config = new ConfigReader({
    app: { baseUrl: 'http://portal' },
    backend: { baseUrl: 'http://portal' },
  });
  const importApi = factory({
    catalogApi: { addLocation },
    configApi: config,
    discoveryApi: {},
    fetchApi: {},
    forgeApi: {
      repositories: { get: async () => ({ default_branch: 'trunk' }) },
    },
    scmAuthApi: {},
    scmIntegrationsApi: { byUrl: () => undefined },
  }) as CatalogImportClient;
  return { importApi, addLocation };
}

describe('catalogImportApi', () => {
  it('needs the APIs it is made of', () => {
    const { deps } = createExtensionTester(catalogImportApi).get(
      ApiBlueprint.dataRefs.factory,
    );

    expect(Object.values(deps)).toEqual([
      catalogApiRef,
      configApiRef,
      discoveryApiRef,
      fetchApiRef,
      forgeApiRef,
      scmAuthApiRef,
      scmIntegrationsApiRef,
    ]);
  });

  it('finds the catalog file on the default branch of a repository', async () => {
    const { importApi, addLocation } = makeApi();

    await importApi.analyzeUrl('http://portal/forge/harbour/lighthouse');

    expect(addLocation).toHaveBeenCalledWith({
      type: 'url',
      target:
        'http://portal/api/forge/harbour/lighthouse/src/branch/trunk/catalog-info.yaml',
      dryRun: true,
    });
  });

  it('leaves other addresses to the stock client', async () => {
    const { importApi, addLocation } = makeApi();

    await importApi.analyzeUrl('https://git.example.com/a/b/catalog-info.yaml');
    await expect(
      importApi.analyzeUrl('https://git.example.com/a/b'),
    ).rejects.toThrow('not recognized');

    expect(addLocation).toHaveBeenCalledTimes(1);
  });
});
