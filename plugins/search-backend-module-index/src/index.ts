/**
 * One index of everything, on any engine.
 *
 * @packageDocumentation
 */
export { searchModuleIndex as default } from './module';
