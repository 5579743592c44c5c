import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  isSourceEnabled,
  searchSourcesExtensionPoint,
} from '@fairway/search-node';
import { readDocsOptions } from './config';
import { DocsSource } from './DocsSource';

/**
 * Puts the sections of TechDocs into search.
 *
 * @public
 */
export const searchModuleDocs = createBackendModule({
  pluginId: 'search',
  moduleId: 'docs',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        sources: searchSourcesExtensionPoint,
      },
      async init({ config, sources, ...services }) {
        if (isSourceEnabled(config, 'docs')) {
          sources.addSource(
            new DocsSource({
              ...services,
              docsOptions: readDocsOptions(config),
            }),
          );
        }
      },
    });
  },
});
