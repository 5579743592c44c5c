/**
 * Starter kits: their actions, a look at what they make before anything is created, and a download.
 *
 * @packageDocumentation
 */
export { scaffolderModuleKits as default } from './module';
