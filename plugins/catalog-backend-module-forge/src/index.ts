/**
 * Shows pushes to the forge in the catalog at once.
 *
 * @packageDocumentation
 */
export { catalogModuleForge as default } from './module';
