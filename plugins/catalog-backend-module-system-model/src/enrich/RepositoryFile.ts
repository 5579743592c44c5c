/** A file in a repository, wherever that is hosted. */
export type RepositoryFile = {
  /** Address of the repository, in lower case. */
  readonly repository: string;
  /** Without what names the branch, tag or commit, which is taken to be one part of the address. */
  readonly path: string;
};

/** Addresses of Gitea and Forgejo, of GitHub, and of GitLab. */
const ADDRESS =
  /^(https?:\/\/.+?)\/(?:src\/(?:branch|commit|tag)|(?:-\/)?(?:blob|tree|raw))\/[^/]+\/([^?#]+)/;

/** @returns `undefined` for what is no address of a file in a repository */
export function parseRepositoryFile(url: string): RepositoryFile | undefined {
  const match = ADDRESS.exec(url);
  return match
    ? {
        repository: match[1].toLocaleLowerCase('en-US'),
        path: decode(match[2]),
      }
    : undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
