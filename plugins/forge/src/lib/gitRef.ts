/** What a page shows the repository at, as the second part of Gitea's `/src/<kind>/<name>`. */
export type GitRefKind = 'branch' | 'tag' | 'commit';

export type GitRef = {
  readonly kind: GitRefKind;
  readonly name: string;
};

/** A place in a repository: a file or a folder at a ref. */
export type Place = {
  readonly ref: GitRef;
  /** Without slashes at its ends; empty for the root. */
  readonly path: string;
};

/** Removes empty segments, so that `/a//b/` and `a/b` are the same place. */
export function normalizePath(path: string): string {
  return path.split('/').filter(Boolean).join('/');
}

/**
 * Splits the rest of an address into the branch (or tag) it starts with and the path in it.
 *
 * @remarks
 *
 * Names may contain slashes. That is not ambiguous: git stores `a` and `a/b` as a file and a folder of the same
 * name, so no name can be the beginning of another.
 *
 * @param rest - e.g. `feature/login/src/index.ts`
 * @param names - Names that exist
 * @returns `undefined` when none of the names fits
 */
export function splitRefAndPath(
  rest: string,
  names: readonly string[],
): { name: string; path: string } | undefined {
  const place = normalizePath(rest);
  const name = names.find(
    candidate => place === candidate || place.startsWith(`${candidate}/`),
  );
  return name === undefined
    ? undefined
    : { name, path: place.slice(name.length + 1) };
}

/** The folder that holds a file or a folder; the root holds itself. */
export function parentPath(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** A commit id as people read it aloud. */
export function shortenSha(sha: string): string {
  return sha.slice(0, 10);
}
