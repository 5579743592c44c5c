import { ForgeUrls } from '../model/ForgeUrls';
import { VisibleRepository } from '../service/ForgeService';
import { toApiUser } from './toApiUser';

/** Features of Gitea that the forge does not have, and counts of things it does not count. */
const ABSENT = {
  fork: false,
  template: false,
  parent: null,
  mirror: false,
  original_url: '',
  stars_count: 0,
  forks_count: 0,
  watchers_count: 0,
  release_counter: 0,
  has_wiki: false,
  has_projects: false,
  has_releases: false,
  has_packages: false,
  has_actions: false,
  mirror_interval: '',
  mirror_updated: '0001-01-01T00:00:00Z',
  avatar_url: '',
  internal: false,
  repo_transfer: null,
  licenses: null,
} as const;

/** How pull requests can be merged; the same for every repository. */
const MERGING = {
  ignore_whitespace_conflicts: false,
  allow_merge_commits: true,
  allow_rebase: true,
  allow_rebase_explicit: false,
  allow_squash_merge: true,
  allow_fast_forward_only_merge: false,
  allow_rebase_update: false,
  default_delete_branch_after_merge: false,
  default_merge_style: 'merge',
  default_allow_maintainer_edit: false,
} as const;

/**
 * A repository as Gitea's API shows it.
 */
export function toApiRepository(
  repository: VisibleRepository,
  urls: ForgeUrls,
  counts: { readonly openIssues: number; readonly openPulls: number } = {
    openIssues: 0,
    openPulls: 0,
  },
) {
  return {
    id: repository.id,
    owner: toApiUser(repository.owner, urls),
    name: repository.name,
    full_name: `${repository.owner.login}/${repository.name}`,
    description: repository.description,
    empty: repository.isEmpty,
    private: repository.isPrivate,
    size: repository.size,
    language: '',
    languages_url: `${urls.repository(repository)}/languages`,
    html_url: urls.page(repository),
    url: urls.repository(repository),
    link: '',
    ssh_url: '',
    clone_url: urls.clone(repository),
    website: repository.website,
    open_issues_count: counts.openIssues,
    open_pr_counter: counts.openPulls,
    default_branch: repository.defaultBranch,
    archived: repository.isArchived,
    created_at: repository.createdAt.toISOString(),
    updated_at: repository.updatedAt.toISOString(),
    archived_at: '1970-01-01T00:00:00Z',
    permissions: repository.rights,
    has_issues: true,
    has_pull_requests: true,
    object_format_name: 'sha1',
    topics: repository.topics,
    ...ABSENT,
    ...MERGING,
  };
}
