/**
 * Reads manifests in the repositories of GitHub organisations.
 *
 * @packageDocumentation
 */

export { systemModelModuleGithub as default } from './module';
