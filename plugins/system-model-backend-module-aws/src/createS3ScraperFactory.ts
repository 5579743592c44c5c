import { AwsCredentialsManager } from '@backstage/integration-aws-node';
import {
  BucketScraper,
  ScraperFactory,
} from '@fairway/plugin-system-model-node';
import { createS3Client } from './createS3Client';
import { readS3Config } from './readS3Config';
import { S3Bucket } from './S3Bucket';

/** Makes scrapers that read manifests out of buckets of S3. */
export function createS3ScraperFactory(
  credentials: AwsCredentialsManager,
): ScraperFactory {
  return {
    type: 's3',
    title: 'S3 bucket',
    origin: 'descriptor',
    create({ id, config, isManifest, onUse }) {
      const options = readS3Config(config, `systemModel.sources.${id}`);
      const client = createS3Client(options, credentials);
      return new BucketScraper({
        bucket: new S3Bucket({ client, name: options.bucket }),
        prefix: options.prefix,
        depth: options.depth,
        isManifest,
        onUse,
      });
    },
  };
}
