import {
  BucketExporter,
  ExporterFactory,
} from '@fairway/plugin-system-model-node';
import { Storage } from '@google-cloud/storage';
import { GcsBucket } from './GcsBucket';
import { readGcsConfig } from './readGcsConfig';

/** Makes exporters that put releases into buckets of Google Cloud Storage. */
export function createGcsExporterFactory(storage: Storage): ExporterFactory {
  return {
    type: 'gcs',
    create({ id, config }) {
      const { bucket, prefix } = readGcsConfig(
        config,
        `systemModel.exporters.${id}`,
      );
      return new BucketExporter({
        bucket: new GcsBucket({ storage, name: bucket }),
        prefix,
      });
    },
  };
}
