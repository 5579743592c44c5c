import {
  BucketScraper,
  ScraperFactory,
} from '@fairway/plugin-system-model-node';
import { AzureBucket } from './AzureBucket';
import { createContainerClient } from './createContainerClient';
import { readAzureConfig } from './readAzureConfig';

/** Makes scrapers that read manifests out of containers of Azure Blob Storage. */
export const azureScraperFactory: ScraperFactory = {
  type: 'azureBlob',
  title: 'Azure Blob Storage container',
  origin: 'descriptor',
  create({ id, config, isManifest, onUse }) {
    const options = readAzureConfig(config, `systemModel.sources.${id}`);
    const client = createContainerClient(options);
    return new BucketScraper({
      bucket: new AzureBucket({ client }),
      prefix: options.prefix,
      depth: options.depth,
      isManifest,
      onUse,
    });
  },
};
