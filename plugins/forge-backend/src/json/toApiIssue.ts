import { ForgeUrls } from '../model/ForgeUrls';
import { Comment, Issue } from '../model/Issue';
import { VisibleRepository } from '../service/ForgeService';
import { toApiUser } from './toApiUser';

/**
 * An issue, or the part of a pull request that is like one, as Gitea's API
 * shows it.
 */
export function toApiIssue(
  issue: Issue,
  repository: VisibleRepository,
  urls: ForgeUrls,
) {
  const { pull } = issue;
  const page = `${urls.page(repository)}/${pull ? 'pulls' : 'issues'}/${
    issue.number
  }`;
  return {
    id: issue.id,
    url: `${urls.repository(repository)}/issues/${issue.number}`,
    html_url: page,
    number: issue.number,
    user: toApiUser(issue.author, urls),
    original_author: '',
    original_author_id: 0,
    title: issue.title,
    body: issue.body,
    ref: '',
    assets: [],
    labels: [],
    milestone: null,
    assignee: null,
    assignees: null,
    state: issue.state,
    is_locked: false,
    comments: issue.comments,
    created_at: issue.createdAt.toISOString(),
    updated_at: issue.updatedAt.toISOString(),
    closed_at: issue.closedAt?.toISOString() ?? null,
    due_date: null,
    time_estimate: 0,
    pull_request: pull
      ? {
          merged: pull.mergedAt !== undefined,
          merged_at: pull.mergedAt?.toISOString() ?? null,
          draft: false,
          html_url: page,
        }
      : null,
    repository: {
      id: repository.id,
      name: repository.name,
      owner: repository.owner.login,
      full_name: `${repository.owner.login}/${repository.name}`,
    },
    pin_order: 0,
  };
}

/**
 * A comment as Gitea's API shows it.
 */
export function toApiComment(
  comment: Comment,
  options: {
    readonly repository: VisibleRepository;
    readonly issueNumber: number;
    readonly isPull: boolean;
    readonly urls: ForgeUrls;
  },
) {
  const { repository, issueNumber, isPull, urls } = options;
  const page = urls.page(repository);
  const issueUrl = `${page}/issues/${issueNumber}`;
  const pullUrl = `${page}/pulls/${issueNumber}`;
  return {
    id: comment.id,
    html_url: `${isPull ? pullUrl : issueUrl}#issuecomment-${comment.id}`,
    pull_request_url: isPull ? pullUrl : '',
    issue_url: isPull ? '' : issueUrl,
    user: toApiUser(comment.author, urls),
    original_author: '',
    original_author_id: 0,
    body: comment.body,
    assets: [],
    created_at: comment.createdAt.toISOString(),
    updated_at: comment.updatedAt.toISOString(),
  };
}
