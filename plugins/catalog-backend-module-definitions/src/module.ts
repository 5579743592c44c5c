import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { DefinitionProcessor } from './DefinitionProcessor';

/**
 * Brings what the definition of an API refers to in other files into the definition.
 *
 * @public
 */
export const definitionsModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'definitions',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        reader: coreServices.urlReader,
      },
      async init({ catalog, config, reader }) {
        const integrations = ScmIntegrations.fromConfig(config);
        catalog.addProcessor(new DefinitionProcessor({ reader, integrations }));
      },
    });
  },
});
