/**
 * Tells the rest of the portal which entities changed.
 *
 * @packageDocumentation
 */
export { catalogModuleChanges as default } from './module';
