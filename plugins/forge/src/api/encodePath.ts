/**
 * Encodes a path or a branch name for a URL, keeping its slashes: Gitea's routes take both as the rest of the path.
 */
export function encodePath(path: string): string {
  return path
    .split('/')
    .filter(segment => segment !== '')
    .map(encodeURIComponent)
    .join('/');
}

/** A repository by owner and name. */
export type RepositoryId = {
  readonly owner: string;
  readonly repo: string;
};

/** The API path of a repository. */
export function toRepositoryPath(id: RepositoryId): string {
  return `/repos/${encodeURIComponent(id.owner)}/${encodeURIComponent(
    id.repo,
  )}`;
}
