import { DoubleRepository } from '@fairway/repository-scraper/testUtils';

const LINKS = [
  'archive',
  'assignees',
  'blobs',
  'branches',
  'collaborators',
  'comments',
  'commits',
  'compare',
  'contents',
  'contributors',
  'deployments',
  'downloads',
  'events',
  'forks',
  'git_commits',
  'git_refs',
  'git_tags',
  'hooks',
  'issue_comment',
  'issue_events',
  'issues',
  'keys',
  'labels',
  'languages',
  'merges',
  'milestones',
  'notifications',
  'pulls',
  'releases',
  'stargazers',
  'statuses',
  'subscribers',
  'subscription',
  'tags',
  'teams',
  'trees',
];

const USER_LINKS = [
  'followers',
  'following',
  'gists',
  'starred',
  'subscriptions',
  'organizations',
  'repos',
  'events',
  'received_events',
];

/** A repository as GitHub shows it in lists. */
export function toGithubRepository(
  repository: DoubleRepository,
  origin: string,
) {
  const { id, fullName } = repository;
  const [owner, name] = fullName.split('/');
  const api = `${origin}/api/v3`;
  const url = `${api}/repos/${fullName}`;
  return {
    id,
    node_id: `R_${id}`,
    name,
    full_name: fullName,
    owner: toUser(owner, origin),
    private: true,
    html_url: `${origin}/${fullName}`,
    description: null,
    fork: repository.isFork,
    url,
    ...Object.fromEntries(LINKS.map(link => [`${link}_url`, `${url}/${link}`])),
    git_url: `git:${origin.split(':')[1]}/${fullName}.git`,
    ssh_url: `git@github.test:${fullName}.git`,
    clone_url: `${origin}/${fullName}.git`,
    svn_url: `${origin}/${fullName}`,
    mirror_url: null,
    homepage: null,
    language: null,
    forks_count: 0,
    stargazers_count: 0,
    watchers_count: 0,
    size: repository.git.branches.size,
    default_branch: repository.branch,
    open_issues_count: 0,
    is_template: false,
    topics: [],
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: repository.isArchived,
    disabled: false,
    visibility: 'private',
    pushed_at: toTime(repository.activeAt),
    created_at: toTime(repository.createdAt),
    updated_at: toTime(repository.activeAt),
    permissions: { admin: false, push: false, pull: true },
  };
}

/** A repository as GitHub shows it by itself. */
export function toFullGithubRepository(
  repository: DoubleRepository,
  origin: string,
) {
  return {
    ...toGithubRepository(repository, origin),
    forks: 0,
    open_issues: 0,
    license: null,
    watchers: 0,
    network_count: 0,
    subscribers_count: 0,
  };
}

function toUser(login: string, origin: string) {
  const url = `${origin}/api/v3/users/${login}`;
  return {
    login,
    id: 1,
    node_id: 'O_1',
    avatar_url: `${origin}/avatars/1`,
    gravatar_id: '',
    url,
    html_url: `${origin}/${login}`,
    ...Object.fromEntries(
      USER_LINKS.map(link => [`${link}_url`, `${url}/${link}`]),
    ),
    type: 'Organization',
    site_admin: false,
  };
}

function toTime(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
