import { createApiRef } from '@backstage/frontend-plugin-api';
import type { CommitsClient } from './CommitsClient';
import type { ContentsClient } from './ContentsClient';
import type { IssuesClient } from './IssuesClient';
import type { PullRequestsClient } from './PullRequestsClient';
import type { RefsClient } from './RefsClient';
import type { RepositoriesClient } from './RepositoriesClient';
import type { ServerClient } from './ServerClient';
import type { UsersClient } from './UsersClient';

// Without their private fields, so that a test or the dev app can stand in for them.
type Methods<T> = { readonly [K in keyof T]: T[K] };

/**
 * What the pages need from the forge, by resource.
 *
 * @public
 */
export type ForgeApi = {
  readonly server: Methods<ServerClient>;
  readonly users: Methods<UsersClient>;
  readonly repositories: Methods<RepositoriesClient>;
  readonly contents: Methods<ContentsClient>;
  readonly refs: Methods<RefsClient>;
  readonly commits: Methods<CommitsClient>;
  readonly issues: Methods<IssuesClient>;
  readonly pulls: Methods<PullRequestsClient>;
};

/**
 * The forge as the signed-in user sees it.
 *
 * @public
 */
export const forgeApiRef = createApiRef<ForgeApi>().with({
  id: 'plugin.forge.api',
  pluginId: 'forge',
});
