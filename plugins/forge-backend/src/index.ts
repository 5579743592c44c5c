/**
 * The embedded git host with Gitea's API.
 *
 * @packageDocumentation
 */
export { forgePlugin as default } from './plugin';
