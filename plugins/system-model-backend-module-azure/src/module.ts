import { createBackendModule } from '@backstage/backend-plugin-api';
import { systemModelExtensionPoint } from '@fairway/plugin-system-model-node';
import { azureExporterFactory } from './azureExporterFactory';
import { azureScraperFactory } from './azureScraperFactory';

/**
 * Reads manifests out of containers of Azure Blob Storage, and puts releases of the model into them.
 *
 * @public
 */
export const systemModelModuleAzure = createBackendModule({
  pluginId: 'system-model',
  moduleId: 'azure',
  register(env) {
    env.registerInit({
      deps: { systemModel: systemModelExtensionPoint },
      async init({ systemModel }) {
        systemModel.addExporter(azureExporterFactory);
        systemModel.addScraper(azureScraperFactory);
      },
    });
  },
});
