import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { DefinitionPool } from './DefinitionPool';
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
        lifecycle: coreServices.lifecycle,
        reader: coreServices.urlReader,
      },
      async init({ catalog, config, lifecycle, reader }) {
        const integrations = ScmIntegrations.fromConfig(config);
        const pool = new DefinitionPool();
        lifecycle.addShutdownHook(() => pool.close());
        catalog.addProcessor(
          new DefinitionProcessor({ reader, integrations, pool }),
        );
      },
    });
  },
});
