export { ForgeClient } from './ForgeClient';
export { forgeApiRef, type ForgeApi } from './forgeApiRef';
export type { RepositoryId } from './encodePath';
export type { NewRepository } from './RepositoriesClient';
export type { FileChange } from './ContentsClient';
export type { Merge, NewPullRequest } from './PullRequestsClient';
export * from './types';
