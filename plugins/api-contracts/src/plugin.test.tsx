import catalogPlugin from '@backstage/plugin-catalog/alpha';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import apiContractsPlugin, { apiDefinitionsModule } from '.';
import { makeApi } from './__testUtils__/makeApi';

describe('apiContractsPlugin', () => {
  it('shows the definition of an API on its tab', async () => {
    const definition =
      'openapi: 3.0.0\ninfo: { title: Berths of the harbour }\npaths: { /berths: { get: {} } }';
    renderTestApp({
      features: [
        catalogPlugin,
        apiDocsPlugin,
        apiContractsPlugin,
        apiDefinitionsModule,
      ],
      initialRouteEntries: ['/catalog/default/api/berths/definition'],
      config: {
        app: { baseUrl: 'http://localhost:3000', title: 'Fairway' },
        backend: { baseUrl: 'http://localhost:7007' },
      },
      apis: [
        [
          catalogApiRef,
          catalogApiMock({ entities: [makeApi('openapi', definition)] }),
        ],
        mockApis.permission(),
      ],
    });

    expect(
      await screen.findByRole('heading', { name: 'Berths of the harbour' }),
    ).toBeVisible();
  });
});
