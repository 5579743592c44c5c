import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { LocalTextProcessor } from './LocalTextProcessor';

/**
 * Lets descriptors on the local disk refer to files beside them with `$text`, `$json` and `$yaml`.
 *
 * @public
 */
export const localTextModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'local-text',
  register(reg) {
    reg.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addProcessor(new LocalTextProcessor());
      },
    });
  },
});
