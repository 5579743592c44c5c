/**
 * Builds documentation inside of the backend, when somebody reads it and when its
 * repository is pushed to.
 *
 * @packageDocumentation
 */
export { techdocsModuleRenderer as default } from './module';
