import type { components } from '@octokit/openapi-types';
import type { Commit } from './GitRepositories';
import {
  toFullName,
  type GitHostState,
  type HostedPull,
  type HostedRepository,
} from './GitHostState';

type Schemas = components['schemas'];

const API = '/api/v3';
const BEGINNING = '2026-01-01T00:00:00Z';

const toNodeId = (kind: string, id: number) =>
  Buffer.from(`${kind}${id}`).toString('base64');

function toUser(
  { baseUrl }: GitHostState,
  login: string,
  type: 'Organization' | 'User',
): Schemas['simple-user'] {
  const url = `${baseUrl}${API}/users/${login}`;
  return {
    login,
    id: 1,
    node_id: toNodeId('User', 1),
    avatar_url: `${baseUrl}/avatars/u/1`,
    gravatar_id: '',
    url,
    html_url: `${baseUrl}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    site_admin: false,
  };
}

export function toPublicUser(
  state: GitHostState,
  login: string,
): Schemas['public-user'] {
  return {
    ...toUser(state, login, 'Organization'),
    name: login,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: BEGINNING,
    updated_at: BEGINNING,
  };
}

export function toRepository(
  state: GitHostState,
  repository: HostedRepository,
): Schemas['full-repository'] & Schemas['repository'] {
  const { id, name, owner, description } = repository;
  const fullName = toFullName(repository);
  const html = `${state.baseUrl}/${fullName}`;
  const url = `${state.baseUrl}${API}/repos/${fullName}`;
  return {
    id,
    node_id: toNodeId('Repository', id),
    name,
    full_name: fullName,
    owner: toUser(state, owner, 'Organization'),
    private: true,
    html_url: html,
    description: description ?? null,
    fork: false,
    url,
    archive_url: `${url}/{archive_format}{/ref}`,
    assignees_url: `${url}/assignees{/user}`,
    blobs_url: `${url}/git/blobs{/sha}`,
    branches_url: `${url}/branches{/branch}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    comments_url: `${url}/comments{/number}`,
    commits_url: `${url}/commits{/sha}`,
    compare_url: `${url}/compare/{base}...{head}`,
    contents_url: `${url}/contents/{+path}`,
    contributors_url: `${url}/contributors`,
    deployments_url: `${url}/deployments`,
    downloads_url: `${url}/downloads`,
    events_url: `${url}/events`,
    forks_url: `${url}/forks`,
    git_commits_url: `${url}/git/commits{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    git_url: `${html.replace(/^https/, 'git')}.git`,
    hooks_url: `${url}/hooks`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    issue_events_url: `${url}/issues/events{/number}`,
    issues_url: `${url}/issues{/number}`,
    keys_url: `${url}/keys{/key_id}`,
    labels_url: `${url}/labels{/name}`,
    languages_url: `${url}/languages`,
    merges_url: `${url}/merges`,
    milestones_url: `${url}/milestones{/number}`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    pulls_url: `${url}/pulls{/number}`,
    releases_url: `${url}/releases{/id}`,
    ssh_url: `git@localhost:${fullName}.git`,
    stargazers_url: `${url}/stargazers`,
    statuses_url: `${url}/statuses/{sha}`,
    subscribers_url: `${url}/subscribers`,
    subscription_url: `${url}/subscription`,
    tags_url: `${url}/tags`,
    teams_url: `${url}/teams`,
    trees_url: `${url}/git/trees{/sha}`,
    clone_url: `${html}.git`,
    mirror_url: null,
    svn_url: html,
    homepage: null,
    language: null,
    license: null,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    network_count: 0,
    subscribers_count: 0,
    size: 0,
    default_branch: 'main',
    open_issues: 0,
    open_issues_count: 0,
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    visibility: 'private',
    pushed_at: BEGINNING,
    created_at: BEGINNING,
    updated_at: BEGINNING,
  };
}

export function toBranch(
  state: GitHostState,
  repository: HostedRepository,
  branch: { name: string; commit: Commit },
): Schemas['branch-with-protection'] {
  const { name, commit } = branch;
  const { url, html_url } = toRepository(state, repository);
  const person = { name: commit.name, email: commit.email, date: commit.date };
  return {
    name,
    commit: {
      sha: commit.sha,
      node_id: toNodeId('Commit', 1),
      url: `${url}/commits/${commit.sha}`,
      html_url: `${html_url}/commit/${commit.sha}`,
      comments_url: `${url}/commits/${commit.sha}/comments`,
      commit: {
        url: `${url}/git/commits/${commit.sha}`,
        author: person,
        committer: person,
        message: commit.message,
        tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
        comment_count: 0,
      },
      author: null,
      committer: null,
      parents: commit.parents.map(sha => ({
        sha,
        url: `${url}/commits/${sha}`,
      })),
    },
    _links: {
      self: `${url}/branches/${name}`,
      html: `${html_url}/tree/${name}`,
    },
    protected: false,
    protection: { enabled: false },
    protection_url: `${url}/branches/${name}/protection`,
  };
}

/** What is counted of a change is not: nobody here asks for it. */
export async function toPullRequest(
  state: GitHostState,
  pull: HostedPull,
): Promise<Schemas['pull-request']> {
  const { base, branch, description, number, repository, title } = pull;
  const fullName = toFullName(repository);
  const repo = toRepository(state, repository);
  const html = `${repo.html_url}/pull/${number}`;
  const url = `${repo.url}/pulls/${number}`;
  const issue = `${repo.url}/issues/${number}`;
  const head = await toEnd(branch);
  return {
    url,
    id: repository.id * 1000 + number,
    node_id: toNodeId('PullRequest', number),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repo.url}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: `${repo.url}/statuses/${head.sha}`,
    number,
    state: 'open',
    locked: false,
    title,
    user: toUser(state, 'fairway-bot', 'User'),
    body: description,
    labels: [],
    milestone: null,
    created_at: BEGINNING,
    updated_at: BEGINNING,
    closed_at: null,
    merged_at: null,
    merge_commit_sha: null,
    assignee: null,
    head,
    base: await toEnd(base),
    _links: {
      self: { href: url },
      html: { href: html },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${repo.url}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: `${repo.url}/statuses/${head.sha}` },
    },
    author_association: 'MEMBER',
    auto_merge: null,
    draft: false,
    merged: false,
    mergeable: null,
    mergeable_state: 'unknown',
    merged_by: null,
    comments: 0,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: 1,
    additions: 0,
    deletions: 0,
    changed_files: 0,
  };

  async function toEnd(ref: string) {
    const commit = await state.git.findCommit(fullName, ref);
    return {
      label: `${repository.owner}:${ref}`,
      ref,
      sha: commit!.sha,
      repo,
      user: repo.owner,
    };
  }
}
