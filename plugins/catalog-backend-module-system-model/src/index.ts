/**
 * Shows the entities of the system model in the catalog.
 *
 * @packageDocumentation
 */

export { catalogModuleSystemModel as default } from './module';
