/**
 * What the stages of the system model's pipeline are made of.
 *
 * @packageDocumentation
 */

export * from './Artifact';
export * from './bucket/Bucket';
export * from './bucket/BucketExporter';
export * from './bucket/BucketScraper';
export * from './bucket/toPrefix';
export * from './Exporter';
export * from './HostUse';
export * from './Manifest';
export * from './ManifestFormat';
export * from './Observation';
export * from './PoliteClient';
export * from './readBounded';
export * from './Scraper';
export * from './SentContent';
export * from './extensions';
export * from './SystemModelService';
export * from './systemModelServiceRef';
export * from './toSentContent';
