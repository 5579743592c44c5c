/** A project that a double of GitLab has. */
export type GitlabProject = {
  readonly id: number;
  /** With the groups that it is in. */
  readonly fullName: string;
  readonly namespaceId: number;
  /** Of the group that its group is in, if it is in one. */
  readonly parentId?: number;
  /** Of the host. */
  readonly baseUrl: string;
  readonly description?: string;
  readonly branch: string;
  readonly isEmpty: boolean;
  readonly isArchived?: boolean;
  readonly isFork?: boolean;
  /** In milliseconds. */
  readonly createdAt: number;
  readonly activeAt: number;
};

/** What is the same of all projects. */
const SAME = {
  description_html: '',
  avatar_url: null,
  forks_count: 0,
  star_count: 0,
  owner: { id: 1, name: 'Fairway', created_at: '2026-01-01T00:00:00.000Z' },
  creator_id: 1,
  visibility: 'private',
  issues_enabled: true,
  open_issues_count: 0,
  merge_requests_enabled: true,
  jobs_enabled: true,
  wiki_enabled: true,
  snippets_enabled: true,
  can_create_merge_request_in: true,
  resolve_outdated_diff_discussions: false,
  container_registry_access_level: 'enabled',
  security_and_compliance_access_level: 'private',
  container_expiration_policy: {
    cadence: '1d',
    enabled: false,
    keep_n: 10,
    older_than: '90d',
    name_regex_delete: '.*',
    name_regex_keep: null,
    next_run_at: '2026-01-01T00:00:00.000Z',
  },
  import_url: null,
  import_type: null,
  import_status: 'none',
  import_error: null,
  permissions: {
    project_access: { access_level: 50, notification_level: 3 },
    group_access: { access_level: 50, notification_level: 3 },
  },
  license_url: '',
  license: {
    key: '',
    name: '',
    nickname: '',
    html_url: '',
    source_url: '',
  },
  shared_runners_enabled: true,
  group_runners_enabled: true,
  runners_token: '',
  ci_default_git_depth: 20,
  ci_forward_deployment_enabled: true,
  ci_forward_deployment_rollback_allowed: true,
  ci_allow_fork_pipelines_to_run_in_parent_project: true,
  ci_separated_caches: true,
  ci_restrict_pipeline_cancellation_role: 'developer',
  ci_pipeline_variables_minimum_override_role: false,
  public_jobs: true,
  repository_storage: 'default',
  only_allow_merge_if_pipeline_succeeds: false,
  allow_merge_on_skipped_pipeline: false,
  only_allow_merge_if_all_discussions_are_resolved: false,
  remove_source_branch_after_merge: true,
  printing_merge_requests_link_enabled: true,
  request_access_enabled: true,
  merge_method: 'merge',
  squash_option: 'default_off',
  auto_devops_enabled: false,
  auto_devops_deploy_strategy: 'continuous',
  mirror: false,
  mirror_user_id: 0,
  mirror_trigger_builds: false,
  only_mirror_protected_branches: false,
  mirror_overwrites_diverged_branches: false,
  external_authorization_classification_label: null,
  packages_enabled: true,
  service_desk_enabled: false,
  service_desk_address: null,
  autoclose_referenced_issues: true,
  suggestion_commit_message: null,
  enforce_auth_checks_on_uploads: true,
  merge_commit_template: null,
  squash_commit_template: null,
  issue_branch_template: '',
  marked_for_deletion_on: '',
  warn_about_potentially_unwanted_characters: true,
} as const;

/**
 * A project as GitLab shows it, in lists and by itself.
 *
 * @remarks
 *
 * Whoever answers with it says that it is a `ProjectSchema` of `@gitbeaker/core`:
 * the compiler refuses it if a field is missing or otherwise. Where the types know
 * no `null` although GitLab answers it, e.g. for a licence, they are followed.
 */
export function toGitlabProject(project: GitlabProject) {
  const { baseUrl, fullName, id } = project;
  const names = fullName.split('/');
  const name = names[names.length - 1];
  const web = `${baseUrl}/${fullName}`;
  return {
    ...SAME,
    topics: [],
    shared_with_groups: [],
    compliance_frameworks: [],
    id,
    name,
    path: name,
    name_with_namespace: names.join(' / '),
    path_with_namespace: fullName,
    description: project.description ?? '',
    web_url: web,
    ssh_url_to_repo: `git@gitlab.test:${fullName}.git`,
    http_url_to_repo: `${web}.git`,
    readme_url: `${web}/-/blob/${project.branch}/README.md`,
    default_branch: project.branch,
    empty_repo: project.isEmpty,
    archived: project.isArchived ?? false,
    created_at: toTime(project.createdAt),
    updated_at: toTime(project.activeAt),
    last_activity_at: toTime(project.activeAt),
    namespace: toNamespace(project),
    container_registry_image_prefix: `registry.gitlab.test/${fullName}`,
    _links: toLinks(`${baseUrl}/api/v4/projects/${id}`),
    ...(project.isFork && {
      forked_from_project: {
        id: 1,
        name: 'origin',
        path: 'origin',
        web_url: `${baseUrl}/others/origin`,
      },
    }),
  };
}

function toNamespace(project: GitlabProject) {
  const groups = project.fullName.split('/').slice(0, -1);
  const name = groups[groups.length - 1];
  const path = groups.join('/');
  return {
    id: project.namespaceId,
    name,
    path: name,
    kind: 'group',
    full_path: path,
    parent_id: project.parentId,
    avatar_url: '',
    web_url: `${project.baseUrl}/groups/${path}`,
  };
}

function toLinks(self: string) {
  return {
    self,
    issues: `${self}/issues`,
    merge_requests: `${self}/merge_requests`,
    repo_branches: `${self}/repository/branches`,
    labels: `${self}/labels`,
    events: `${self}/events`,
    members: `${self}/members`,
    cluster_agents: `${self}/cluster_agents`,
  };
}

function toTime(time: number): string {
  return new Date(time).toISOString();
}
