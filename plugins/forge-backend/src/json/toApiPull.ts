import { ForgeUrls } from '../model/ForgeUrls';
import { PullRequest } from '../model/Issue';
import { VisibleRepository } from '../service/ForgeService';
import { toApiRepository } from './toApiRepository';
import { toApiUser } from './toApiUser';

/**
 * A pull request as Gitea's API shows it.
 */
export function toApiPull(
  request: PullRequest,
  repository: VisibleRepository,
  urls: ForgeUrls,
  details: { readonly isMergeable: boolean },
) {
  const { pull } = request;
  const page = `${urls.page(repository)}/pulls/${request.number}`;
  const branch = (ref: string, sha: string) => ({
    label: ref,
    ref,
    sha,
    repo_id: repository.id,
    repo: toApiRepository(repository, urls),
  });
  return {
    id: request.id,
    url: `${urls.repository(repository)}/pulls/${request.number}`,
    number: request.number,
    user: toApiUser(request.author, urls),
    title: request.title,
    body: request.body,
    labels: [],
    milestone: null,
    assignee: null,
    assignees: null,
    requested_reviewers: null,
    requested_reviewers_teams: null,
    state: request.state,
    draft: false,
    is_locked: false,
    comments: request.comments,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    mergeable: details.isMergeable,
    merged: pull.mergedAt !== undefined,
    merged_at: pull.mergedAt?.toISOString() ?? null,
    merge_commit_sha: pull.mergeCommitSha ?? null,
    merged_by: pull.mergedBy ? toApiUser(pull.mergedBy, urls) : null,
    allow_maintainer_edit: false,
    base: branch(pull.baseBranch, pull.baseSha),
    head: branch(pull.headBranch, pull.headSha),
    merge_base: pull.mergeBaseSha,
    due_date: null,
    created_at: request.createdAt.toISOString(),
    updated_at: request.updatedAt.toISOString(),
    closed_at: request.closedAt?.toISOString() ?? null,
    pin_order: 0,
  };
}
