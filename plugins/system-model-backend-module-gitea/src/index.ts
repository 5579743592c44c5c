/**
 * Reads manifests in repositories of Gitea, Forgejo and the portal's own forge.
 *
 * @packageDocumentation
 */

export { systemModelModuleGitea as default } from './module';
