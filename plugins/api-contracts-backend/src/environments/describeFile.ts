import parseGitUrl from 'git-url-parse';

/** An owner, a repository, and a path, as Gitea writes them; git-url-parse knows no such addresses. */
const GITEA = /\/([^/]+\/[^/]+)\/src\/(?:branch|commit|tag)\/[^/]+\/(.+)$/;

/** Names a file of a repository in short, or by its address where that tells no more. */
export function describeFile(url: string): string {
  const gitea = GITEA.exec(url);
  if (gitea) {
    const [, repository, path] = gitea;
    return `"${path}" in the repository ${repository}`;
  }
  const { filepath, full_name: repository } = parseGitUrl(url);
  return filepath && repository
    ? `"${filepath}" in the repository ${repository}`
    : `"${url}"`;
}
