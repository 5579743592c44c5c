import type { ForgeHttp } from './ForgeHttp';
import { toRepositoryPath, type RepositoryId } from './encodePath';
import type {
  Comment,
  Commit,
  MergeStyle,
  Page,
  PageRequest,
  PullRequest,
} from './types';

export type NewPullRequest = {
  readonly title: string;
  readonly body: string;
  readonly base: string;
  readonly head: string;
};

export type Merge = {
  readonly Do: MergeStyle;
  readonly MergeTitleField?: string;
  readonly MergeMessageField?: string;
  readonly delete_branch_after_merge?: boolean;
  /** The forge refuses when the branch has moved on from this commit, which the user has not seen. */
  readonly head_commit_id: string;
};

/** Pull requests and the comments on them. */
export class PullRequestsClient {
  readonly #http: ForgeHttp;

  constructor(http: ForgeHttp) {
    this.#http = http;
  }

  list(
    id: RepositoryId,
    options: PageRequest & { state: 'open' | 'closed' },
  ): Promise<Page<PullRequest>> {
    const { state, page, limit } = options;
    return this.#http.page(`${toRepositoryPath(id)}/pulls`, {
      state,
      sort: 'recentupdate',
      page,
      limit,
    });
  }

  get(id: RepositoryId, number: number): Promise<PullRequest> {
    return this.#http.json(this.#path(id, number));
  }

  create(id: RepositoryId, pull: NewPullRequest): Promise<PullRequest> {
    return this.#http.json(`${toRepositoryPath(id)}/pulls`, {
      method: 'POST',
      body: pull,
    });
  }

  update(
    id: RepositoryId,
    number: number,
    change: { state?: 'open' | 'closed'; title?: string; body?: string },
  ): Promise<PullRequest> {
    return this.#http.json(this.#path(id, number), {
      method: 'PATCH',
      body: change,
    });
  }

  async merge(id: RepositoryId, number: number, merge: Merge): Promise<void> {
    await this.#http.send(`${this.#path(id, number)}/merge`, {
      method: 'POST',
      body: merge,
    });
  }

  async diff(id: RepositoryId, number: number): Promise<string> {
    const response = await this.#http.send(`${this.#path(id, number)}.diff`);
    return response.text();
  }

  listCommits(
    id: RepositoryId,
    number: number,
    page: PageRequest,
  ): Promise<Page<Commit>> {
    return this.#http.page(`${this.#path(id, number)}/commits`, {
      ...page,
      verification: false,
      files: false,
    });
  }

  async listComments(id: RepositoryId, number: number): Promise<Comment[]> {
    return this.#http.json(`${toRepositoryPath(id)}/issues/${number}/comments`);
  }

  createComment(
    id: RepositoryId,
    number: number,
    body: string,
  ): Promise<Comment> {
    return this.#http.json(
      `${toRepositoryPath(id)}/issues/${number}/comments`,
      { method: 'POST', body: { body } },
    );
  }

  #path(id: RepositoryId, number: number): string {
    return `${toRepositoryPath(id)}/pulls/${number}`;
  }
}
