import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { KnownPrincipal } from '../auth/Principal';
import { CommentStore } from '../database/CommentStore';
import { IssueChanges, IssueStore } from '../database/IssueStore';
import { Comment, Issue, IssueState } from '../model/Issue';
import { Page, PageRequest } from '../model/Page';
import { ReadableRepository, WritableRepository } from './ForgeService';
import { RepositoryEvents } from './RepositoryEvents';

/**
 * Issues, and comments on them and on pull requests.
 */
export class IssueService {
  readonly #issues: IssueStore;
  readonly #comments: CommentStore;
  readonly #events: RepositoryEvents;

  constructor(options: {
    issues: IssueStore;
    comments: CommentStore;
    events: RepositoryEvents;
  }) {
    this.#issues = options.issues;
    this.#comments = options.comments;
    this.#events = options.events;
  }

  async create(
    repository: WritableRepository,
    issue: { readonly title: string; readonly body: string },
    principal: KnownPrincipal,
  ): Promise<Issue> {
    const created = await this.#issues.create({
      ...issue,
      repositoryId: repository.id,
      authorId: principal.account.id,
    });
    await this.#events.publishIssue('opened', repository, created, principal);
    return created;
  }

  async list(
    { id }: ReadableRepository,
    filter: {
      readonly state?: IssueState;
      readonly isPull?: boolean;
      readonly text?: string;
    },
    page: PageRequest,
  ): Promise<Page<Issue>> {
    return this.#issues.list({ ...filter, repositoryId: id }, page);
  }

  /** Finds an issue or pull request. */
  async get({ id }: ReadableRepository, number: number): Promise<Issue> {
    const issue = await this.#issues.find(id, number);
    if (!issue) {
      throw new NotFoundError(`There is no issue #${number}`);
    }
    return issue;
  }

  async edit(
    repository: WritableRepository,
    number: number,
    changes: IssueChanges,
    principal: KnownPrincipal,
  ): Promise<Issue> {
    const issue = await this.get(repository, number);
    if (issue.pull && changes.state) {
      throw new ConflictError(
        `#${number} is a pull request; open and close it as one, under /pulls`,
      );
    }
    await this.#issues.update(issue.id, changes);
    const edited = await this.get(repository, number);
    const action = findAction(issue, edited);
    await this.#events.publishIssue(action, repository, edited, principal);
    return edited;
  }

  async listComments(
    repository: ReadableRepository,
    number: number,
  ): Promise<Comment[]> {
    return this.#comments.list((await this.get(repository, number)).id);
  }

  async comment(
    repository: WritableRepository,
    number: number,
    body: string,
    principal: KnownPrincipal,
  ): Promise<Comment> {
    const issue = await this.get(repository, number);
    const comment = await this.#comments.create({
      issueId: issue.id,
      authorId: principal.account.id,
      body,
    });
    const on = { issue, comment };
    await this.#events.publishComment('created', repository, on, principal);
    return comment;
  }

  /** Finds a comment by its id, with what it is on. */
  async getComment(
    repository: ReadableRepository,
    id: number,
  ): Promise<{ comment: Comment; issue: Issue }> {
    const found = await this.#comments.find(repository.id, id);
    if (!found) {
      throw new NotFoundError(`There is no comment ${id}`);
    }
    const issue = await this.get(repository, found.issueNumber);
    return { comment: found.comment, issue };
  }

  async editComment(
    repository: WritableRepository,
    id: number,
    body: string,
    principal: KnownPrincipal,
  ): Promise<{ comment: Comment; issue: Issue }> {
    assertOwn(await this.getComment(repository, id), repository, principal);
    await this.#comments.update(id, body);
    const on = await this.getComment(repository, id);
    await this.#events.publishComment('edited', repository, on, principal);
    return on;
  }

  async deleteComment(
    repository: WritableRepository,
    id: number,
    principal: KnownPrincipal,
  ): Promise<void> {
    const on = await this.getComment(repository, id);
    assertOwn(on, repository, principal);
    await this.#comments.delete(id);
    await this.#events.publishComment('deleted', repository, on, principal);
  }
}

function assertOwn(
  { comment }: { comment: Comment },
  { rights }: WritableRepository,
  { account }: KnownPrincipal,
): void {
  if (comment.author.id !== account.id && !rights.admin) {
    throw new NotAllowedError(
      `Only ${comment.author.login} and who may delete the repository can change this comment`,
    );
  }
}

function findAction(
  before: Issue,
  after: Issue,
): 'closed' | 'reopened' | 'edited' {
  if (before.state === after.state) {
    return 'edited';
  }
  return after.state === 'closed' ? 'closed' : 'reopened';
}
