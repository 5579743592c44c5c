/**
 * Says what is wrong with what the catalog reads.
 *
 * @packageDocumentation
 */
export { catalogModuleFaults as default } from './module';
