import { type GitRef, type Place } from './gitRef';

export type RepositoryPaths = ReturnType<typeof createRepositoryPaths>;
export type ForgePaths = ReturnType<typeof createForgePaths>;

const encode = (path: string) =>
  path.split('/').filter(Boolean).map(encodeURIComponent).join('/');

const join = (...parts: string[]) => parts.filter(Boolean).join('/');

/**
 * Addresses of the pages of the forge.
 *
 * @remarks
 *
 * After the root they are Gitea's, because the forge sends browsers from its own addresses (which entities carry)
 * to the same path here.
 *
 * @param root - Where the page is mounted, e.g. `/forge`
 */
export function createForgePaths(root: string) {
  const base = root.replace(/\/$/, '');
  return {
    root: base || '/',
    repositories: (owner?: string) =>
      owner ? `${base}?owner=${encodeURIComponent(owner)}` : base || '/',
    tokens: `${base}/user/settings/applications`,
    repository: (owner: string, repo: string) =>
      createRepositoryPaths(
        `${base}/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}`,
      ),
  };
}

function createRepositoryPaths(home: string) {
  const at = (ref: GitRef, path: string) =>
    join(ref.kind, encode(ref.name), encode(path));
  return {
    home,
    source: (place: Place) => join(home, 'src', at(place.ref, place.path)),
    // Gitea names only the branch here, not its kind.
    edit: (branch: string, path: string) =>
      join(home, '_edit', encode(branch), encode(path)),
    commits: (place: Place) => join(home, 'commits', at(place.ref, place.path)),
    commit: (sha: string) => join(home, 'commit', sha),
    branches: `${home}/branches`,
    issues: `${home}/issues`,
    newIssue: `${home}/issues/new`,
    issue: (number: number) => join(home, 'issues', String(number)),
    pulls: `${home}/pulls`,
    newPull: (range?: { base?: string; head?: string }) => {
      const query = new URLSearchParams();
      if (range?.base) query.set('base', range.base);
      if (range?.head) query.set('head', range.head);
      return query.toString()
        ? `${home}/pulls/new?${query}`
        : `${home}/pulls/new`;
    },
    pull: (number: number, tab?: 'commits' | 'files') =>
      join(home, 'pulls', String(number), tab ?? ''),
  };
}
