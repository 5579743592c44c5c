import { createBackendModule } from '@backstage/backend-plugin-api';
import { systemModelExtensionPoint } from '@fairway/plugin-system-model-node';
import { Storage } from '@google-cloud/storage';
import { createGcsExporterFactory } from './createGcsExporterFactory';
import { createGcsScraperFactory } from './createGcsScraperFactory';

/**
 * Reads manifests out of buckets of Google Cloud Storage, and puts releases of the model into them.
 *
 * @public
 */
export const systemModelModuleGcp = createBackendModule({
  pluginId: 'system-model',
  moduleId: 'gcp',
  register(env) {
    env.registerInit({
      deps: { systemModel: systemModelExtensionPoint },
      async init({ systemModel }) {
        // Who the portal is there, its machine says.
        const storage = new Storage();
        systemModel.addExporter(createGcsExporterFactory(storage));
        systemModel.addScraper(createGcsScraperFactory(storage));
      },
    });
  },
});
