/**
 * Keeps search up to date with the catalog and the docs.
 *
 * @packageDocumentation
 */
export { searchModuleFreshness as default } from './module';
