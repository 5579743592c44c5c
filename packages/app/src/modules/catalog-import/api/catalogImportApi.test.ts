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
  const fetch = jest.fn(async (_url: string, _init: RequestInit) =>
    Response.json({
      exists: false,
      entities: [{ kind: 'Component', namespace: 'default', name: 'lamp' }],
      faults: [],
    }),
  );
  const config = new ConfigReader({
    app: { baseUrl: 'http://portal' },
    backend: { baseUrl: 'http://portal' },
  });
  const importApi = factory({
    catalogApi: { getEntitiesByRefs: async () => ({ items: [] }) },
    configApi: config,
    discoveryApi: { getBaseUrl: async () => 'http://portal/api/catalog' },
    fetchApi: { fetch },
    forgeApi: {
      repositories: { get: async () => ({ default_branch: 'trunk' }) },
    },
    scmAuthApi: {},
    scmIntegrationsApi: { byUrl: () => undefined },
  }) as CatalogImportClient;
  return { importApi, fetch };
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

  it('has the catalog file on the default branch of a repository inspected', async () => {
    const { importApi, fetch } = makeApi();

    const result = await importApi.analyzeUrl(
      'http://portal/forge/harbour/lighthouse',
    );

    const target =
      'http://portal/api/forge/harbour/lighthouse/src/branch/trunk/catalog-info.yaml';
    expect(fetch.mock.calls.map(([url, { body }]) => [url, body])).toEqual([
      [
        'http://portal/api/catalog/inspect-location',
        JSON.stringify({ target }),
      ],
    ]);
    expect(result).toMatchObject({
      locations: [{ target, entities: [{ name: 'lamp' }] }],
    });
  });

  it('passes on what the catalog refuses', async () => {
    const { importApi, fetch } = makeApi();
    fetch.mockResolvedValue(
      Response.json(
        { error: { name: 'NotAllowedError', message: 'You may not' } },
        { status: 403 },
      ),
    );

    await expect(
      importApi.analyzeUrl('https://git.example.com/a/b/catalog-info.yaml'),
    ).rejects.toThrow('You may not');
  });

  it('leaves addresses that are no files to the stock client', async () => {
    const { importApi } = makeApi();

    await expect(
      importApi.analyzeUrl('https://git.example.com/a/b'),
    ).rejects.toThrow('does not know the host git.example.com');
  });
});
