/**
 * Reads manifests out of buckets of S3, and puts releases of the system model into them.
 *
 * @packageDocumentation
 */

export { systemModelModuleAws as default } from './module';
