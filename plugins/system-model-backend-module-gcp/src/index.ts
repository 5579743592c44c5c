/**
 * Reads manifests out of buckets of Google Cloud Storage, and puts releases of the system model into them.
 *
 * @packageDocumentation
 */

export { systemModelModuleGcp as default } from './module';
