import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import { CommitsClient } from './CommitsClient';
import { ContentsClient } from './ContentsClient';
import { ForgeHttp } from './ForgeHttp';
import { IssuesClient } from './IssuesClient';
import { PullRequestsClient } from './PullRequestsClient';
import { RefsClient } from './RefsClient';
import { RepositoriesClient } from './RepositoriesClient';
import { ServerClient } from './ServerClient';
import { UsersClient } from './UsersClient';
import type { ForgeApi } from './forgeApiRef';

/** Talks to the forge's Gitea API, one small client for each of its resources. */
export class ForgeClient implements ForgeApi {
  readonly server: ServerClient;
  readonly users: UsersClient;
  readonly repositories: RepositoriesClient;
  readonly contents: ContentsClient;
  readonly refs: RefsClient;
  readonly commits: CommitsClient;
  readonly issues: IssuesClient;
  readonly pulls: PullRequestsClient;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    const http = new ForgeHttp(options);
    this.server = new ServerClient(http);
    this.users = new UsersClient(http);
    this.repositories = new RepositoriesClient(http);
    this.contents = new ContentsClient(http);
    this.refs = new RefsClient(http);
    this.commits = new CommitsClient(http);
    this.issues = new IssuesClient(http);
    this.pulls = new PullRequestsClient(http);
  }
}
