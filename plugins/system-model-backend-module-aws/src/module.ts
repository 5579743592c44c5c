import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { systemModelExtensionPoint } from '@fairway/plugin-system-model-node';
import { createS3ExporterFactory } from './createS3ExporterFactory';
import { createS3ScraperFactory } from './createS3ScraperFactory';

/**
 * Reads manifests out of buckets of S3, and puts releases of the model into them.
 *
 * @public
 */
export const systemModelModuleAws = createBackendModule({
  pluginId: 'system-model',
  moduleId: 'aws',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        systemModel: systemModelExtensionPoint,
      },
      async init({ config, systemModel }) {
        const credentials = DefaultAwsCredentialsManager.fromConfig(config);
        systemModel.addExporter(createS3ExporterFactory(credentials));
        systemModel.addScraper(createS3ScraperFactory(credentials));
      },
    });
  },
});
