import {
  BucketExporter,
  ExporterFactory,
} from '@fairway/plugin-system-model-node';
import { AzureBucket } from './AzureBucket';
import { createContainerClient } from './createContainerClient';
import { readAzureConfig } from './readAzureConfig';

/** Makes exporters that put releases into containers of Azure Blob Storage. */
export const azureExporterFactory: ExporterFactory = {
  type: 'azureBlob',
  create({ id, config }) {
    const options = readAzureConfig(config, `systemModel.exporters.${id}`);
    const client = createContainerClient(options);
    return new BucketExporter({
      bucket: new AzureBucket({ client }),
      prefix: options.prefix,
    });
  },
};
