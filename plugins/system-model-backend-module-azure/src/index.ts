/**
 * Reads manifests out of containers of Azure Blob Storage, and puts releases of the system model into them.
 *
 * @packageDocumentation
 */

export { systemModelModuleAzure as default } from './module';
