/**
 * Finds sections of docs.
 *
 * @packageDocumentation
 */
export { searchModuleDocs as default } from './module';
