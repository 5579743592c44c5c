import { discoveryApiRef, fetchApiRef } from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { createSharingFetch } from './createSharingFetch';
import { QuietCatalogClient } from './QuietCatalogClient';

/** The stock catalog client, with equal questions of one page sent once. */
export const catalogApi = catalogPlugin.getExtension('api:catalog').override({
  params: defineParams =>
    defineParams({
      api: catalogApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new QuietCatalogClient({
          discoveryApi,
          fetchApi: { fetch: createSharingFetch(fetchApi.fetch) },
        }),
    }),
});
