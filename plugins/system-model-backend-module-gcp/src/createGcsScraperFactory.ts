import {
  BucketScraper,
  ScraperFactory,
} from '@fairway/plugin-system-model-node';
import { Storage } from '@google-cloud/storage';
import { GcsBucket } from './GcsBucket';
import { readGcsConfig } from './readGcsConfig';

/** Makes scrapers that read manifests out of buckets of Google Cloud Storage. */
export function createGcsScraperFactory(storage: Storage): ScraperFactory {
  return {
    type: 'gcs',
    title: 'Google Cloud Storage bucket',
    origin: 'descriptor',
    create({ id, config, isManifest, onUse }) {
      const { bucket, depth, prefix } = readGcsConfig(
        config,
        `systemModel.sources.${id}`,
      );
      return new BucketScraper({
        bucket: new GcsBucket({ storage, name: bucket }),
        prefix,
        depth,
        isManifest,
        onUse,
      });
    },
  };
}
