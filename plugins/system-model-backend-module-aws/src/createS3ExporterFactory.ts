import { AwsCredentialsManager } from '@backstage/integration-aws-node';
import {
  BucketExporter,
  ExporterFactory,
} from '@fairway/plugin-system-model-node';
import { createS3Client } from './createS3Client';
import { readS3Config } from './readS3Config';
import { S3Bucket } from './S3Bucket';

/** Makes exporters that put releases into buckets of S3. */
export function createS3ExporterFactory(
  credentials: AwsCredentialsManager,
): ExporterFactory {
  return {
    type: 's3',
    create({ id, config }) {
      const options = readS3Config(config, `systemModel.exporters.${id}`);
      const client = createS3Client(options, credentials);
      return new BucketExporter({
        bucket: new S3Bucket({ client, name: options.bucket }),
        prefix: options.prefix,
      });
    },
  };
}
