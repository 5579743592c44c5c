/**
 * Reads manifests in the projects of GitLab groups.
 *
 * @packageDocumentation
 */

export { systemModelModuleGitlab as default } from './module';
