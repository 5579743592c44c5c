/**
 * Finds entities of the catalog.
 *
 * @packageDocumentation
 */
export { searchModuleEntities as default } from './module';
