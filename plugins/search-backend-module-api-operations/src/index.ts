/**
 * Finds the operations of APIs by what their definitions say.
 *
 * @packageDocumentation
 */
export { searchModuleApiOperations as default } from './module';
