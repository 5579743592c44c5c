import {
  configApiRef,
  discoveryApiRef,
  fetchApiRef,
  type ConfigApi,
} from '@backstage/frontend-plugin-api';
import {
  scmAuthApiRef,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';
import {
  CatalogImportClient,
  catalogImportApiRef,
} from '@backstage/plugin-catalog-import';
import catalogImportPlugin from '@backstage/plugin-catalog-import/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { forgeApiRef } from '@fairway/plugin-forge';
import { readSignInOptions } from '../../app/signIn/providers';
import { createAnalysis } from './createAnalysis';
import { inspectLocation } from './inspectLocation';

/** Who signs in with these can be asked to open pull requests there. */
const SIGN_IN: Record<string, string> = {
  github: 'github',
  azure: 'microsoft',
};

function isSignedInAt(integrationType: string, config: ConfigApi): boolean {
  return readSignInOptions(config).providers.some(
    ({ id }) => id === SIGN_IN[integrationType],
  );
}

/**
 * The stock client, which for the forge also takes the address of a
 * repository and finds the catalog file in it, goes on where an entity of a file
 * cannot be taken, and says what is wrong in plain words.
 */
export const catalogImportApi = catalogImportPlugin
  .getExtension('api:catalog-import')
  .override({
    params: defineParams =>
      defineParams({
        api: catalogImportApiRef,
        deps: {
          catalogApi: catalogApiRef,
          configApi: configApiRef,
          discoveryApi: discoveryApiRef,
          fetchApi: fetchApiRef,
          forgeApi: forgeApiRef,
          scmAuthApi: scmAuthApiRef,
          scmIntegrationsApi: scmIntegrationsApiRef,
        },
        factory: ({ forgeApi, ...deps }) => {
          const { configApi } = deps;
          const forge = `${configApi.getString('backend.baseUrl')}/api/forge`;
          const pages = `${configApi.getString('app.baseUrl')}/forge`;
          const file =
            configApi.getOptionalString('catalog.import.entityFilename') ??
            'catalog-info.yaml';
          const client = new CatalogImportClient(deps);
          const analyzeUrl = client.analyzeUrl.bind(client);
          client.analyzeUrl = createAnalysis({
            ...deps,
            analyzeUrl,
            canPropose: type => isSignedInAt(type, configApi),
            forgeApi,
            inspect: target => inspectLocation(deps, target),
            file,
            forge,
            pages,
          });
          return client;
        },
      }),
  });
