import type {
  BranchSchema,
  ExpandedMergeRequestSchema,
  ExpandedUserSchema,
  NamespaceSchema,
  ProjectSchema,
} from '@gitbeaker/core';
import {
  toGitlabBranch,
  toGitlabProject,
} from '@fairway/repository-scraper/testUtils';
import type { Commit } from './GitRepositories';
import {
  toFullName,
  type GitHostState,
  type HostedPull,
  type HostedRepository,
} from './GitHostState';

const BEGINNING = '2026-01-01T00:00:00.000Z';
const BOT = 1;

/** Ids begin at 100, so that none is that of a user. */
export const toGroupId = ({ owners }: GitHostState, path: string) =>
  100 + owners.indexOf(path);

export function toNamespace(
  state: GitHostState,
  fullPath: string,
): NamespaceSchema {
  const [name] = fullPath.split('/').slice(-1);
  const parent = fullPath.split('/').slice(0, -1).join('/');
  return {
    id: toGroupId(state, fullPath),
    name,
    path: name,
    kind: 'group',
    full_path: fullPath,
    parent_id: parent ? toGroupId(state, parent) : null,
    avatar_url: null,
    web_url: `${state.baseUrl}/groups/${fullPath}`,
    members_count_with_descendants: 1,
    billable_members_count: 1,
    plan: 'default',
    trial: false,
  };
}

const toAuthor = ({ baseUrl }: GitHostState) => ({
  id: BOT,
  name: 'Fairway',
  username: 'fairway-bot',
  state: 'active',
  avatar_url: `${baseUrl}/uploads/-/system/user/avatar/1/avatar.png`,
  web_url: `${baseUrl}/fairway-bot`,
});

export function toCurrentUser(state: GitHostState): ExpandedUserSchema {
  return {
    ...toAuthor(state),
    created_at: BEGINNING,
    locked: false,
    bio: '',
    bot: true,
    location: '',
    public_email: null,
    skype: '',
    linkedin: '',
    twitter: '',
    discord: '',
    website_url: '',
    pronouns: null,
    organization: '',
    job_title: '',
    work_information: null,
    followers: 0,
    following: 0,
    local_time: null,
    is_followed: false,
    is_admin: false,
    last_sign_in_at: BEGINNING,
    confirmed_at: BEGINNING,
    last_activity_on: '2026-01-01',
    email: 'fairway-bot@example.org',
    theme_id: 1,
    color_scheme_id: 1,
    projects_limit: 100_000,
    current_sign_in_at: BEGINNING,
    note: null,
    identities: [],
    can_create_group: false,
    can_create_project: true,
    two_factor_enabled: false,
    external: false,
    private_profile: null,
    namespace_id: null,
    created_by: null,
  };
}

export async function toProject(
  state: GitHostState,
  repository: HostedRepository,
): Promise<ProjectSchema> {
  const { id, owner, description } = repository;
  const fullName = toFullName(repository);
  const parent = owner.split('/').slice(0, -1).join('/');
  return toGitlabProject({
    id,
    fullName,
    description,
    namespaceId: toGroupId(state, owner),
    parentId: parent ? toGroupId(state, parent) : undefined,
    baseUrl: state.baseUrl,
    branch: 'main',
    isEmpty: !(await state.git.findCommit(fullName, 'main')),
    createdAt: Date.parse(BEGINNING),
    activeAt: Date.parse(BEGINNING),
  });
}

export function toBranch(
  state: GitHostState,
  repository: HostedRepository,
  { commit, name }: { name: string; commit: Commit },
): BranchSchema {
  return toGitlabBranch({
    name,
    commit,
    isDefault: name === 'main',
    projectUrl: `${state.baseUrl}/${toFullName(repository)}`,
  });
}

export async function toMergeRequest(
  state: GitHostState,
  pull: HostedPull,
): Promise<ExpandedMergeRequestSchema> {
  const { base, branch, description, number, repository, title } = pull;
  const fullName = toFullName(repository);
  const head = (await state.git.findCommit(fullName, branch))!;
  const target = (await state.git.findCommit(fullName, base))!;
  return {
    id: repository.id * 1000 + number,
    iid: number,
    project_id: repository.id,
    title,
    description,
    state: 'opened',
    created_at: BEGINNING,
    updated_at: BEGINNING,
    web_url: `${state.baseUrl}/${fullName}/-/merge_requests/${number}`,
    merged_by: null,
    merged_at: null,
    closed_by: null,
    closed_at: null,
    target_branch: base,
    source_branch: branch,
    user_notes_count: 0,
    upvotes: 0,
    downvotes: 0,
    author: toAuthor(state),
    assignees: [],
    assignee: null,
    reviewers: [],
    source_project_id: repository.id,
    target_project_id: repository.id,
    labels: [],
    draft: false,
    work_in_progress: false,
    milestone: null,
    merge_when_pipeline_succeeds: false,
    merge_status: 'checking',
    detailed_merge_status: 'checking',
    sha: head.sha,
    merge_commit_sha: null,
    squash_commit_sha: null,
    discussion_locked: null,
    should_remove_source_branch: null,
    force_remove_source_branch: true,
    reference: `!${number}`,
    references: {
      short: `!${number}`,
      relative: `!${number}`,
      full: `${fullName}!${number}`,
    },
    time_stats: {
      time_estimate: 0,
      total_time_spent: 0,
      human_time_estimate: null,
      human_total_time_spent: null,
    },
    squash: false,
    task_completion_status: { count: 0, completed_count: 0 },
    prepared_at: null,
    has_conflicts: false,
    blocking_discussions_resolved: true,
    approvals_before_merge: null,
    subscribed: true,
    changes_count: '1',
    latest_build_started_at: null,
    latest_build_finished_at: null,
    first_deployed_to_production_at: null,
    pipeline: null,
    head_pipeline: null,
    diff_refs: {
      base_sha: target.sha,
      head_sha: head.sha,
      start_sha: target.sha,
    },
    merge_error: null,
    first_contribution: true,
    user: { can_merge: true },
  };
}
