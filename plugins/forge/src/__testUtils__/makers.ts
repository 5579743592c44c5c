import type { Commit, PullRequest, Repository, User } from '../api';

const FORGE = 'http://localhost:7007/api/forge';

export function makeUser(login: string, id = 1): User {
  return { id, login, full_name: login, email: `${login}@example.com` };
}

export function makeRepository(fields: Partial<Repository> = {}): Repository {
  const owner = fields.owner ?? makeUser('acme', 10);
  const name = fields.name ?? 'payments';
  return {
    id: 1,
    owner,
    name,
    full_name: `${owner.login}/${name}`,
    description: 'Takes payments and pays them out',
    empty: false,
    default_branch: 'main',
    clone_url: `${FORGE}/${owner.login}/${name}.git`,
    html_url: `${FORGE}/${owner.login}/${name}`,
    updated_at: new Date(Date.now() - 2 * 3600_000).toISOString(),
    open_pr_counter: 0,
    permissions: { admin: true, push: true, pull: true },
    allow_merge_commits: true,
    allow_squash_merge: true,
    default_merge_style: 'merge',
    ...fields,
  };
}

export function makeCommit(
  sha: string,
  message: string,
  fields: { author?: string; hoursAgo?: number; parents?: string[] } = {},
): Commit {
  const name = fields.author ?? 'Ana Ruiz';
  const signature = {
    name,
    email: `${name.toLowerCase().replace(/\W/g, '.')}@example.com`,
    date: new Date(
      Date.now() - (fields.hoursAgo ?? 1) * 3600_000,
    ).toISOString(),
  };
  return {
    sha: sha.padEnd(40, '0'),
    commit: { message, author: signature, committer: signature },
    parents: (fields.parents ?? []).map(parent => ({
      sha: parent.padEnd(40, '0'),
    })),
  };
}

export function makePull(
  number: number,
  fields: Omit<Partial<PullRequest>, 'head' | 'base'> & {
    head: string;
    base?: string;
  },
): PullRequest {
  const { head, base = 'main', ...rest } = fields;
  const branch = (ref: string) => ({
    label: ref,
    ref,
    sha: `${number}`.padEnd(40, 'a'),
  });
  return {
    number,
    title: `Pull request ${number}`,
    body: '',
    state: 'open',
    user: makeUser('ana'),
    mergeable: true,
    merged: false,
    created_at: new Date(Date.now() - 26 * 3600_000).toISOString(),
    updated_at: new Date(Date.now() - 3600_000).toISOString(),
    comments: 0,
    ...rest,
    head: branch(head),
    base: branch(base),
  };
}
