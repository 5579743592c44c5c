/**
 * Finds repositories of the forge.
 *
 * @packageDocumentation
 */
export { searchModuleRepositories as default } from './module';
