/**
 * Who made a commit, and when.
 */
export type GitSignature = {
  readonly name: string;
  readonly email: string;
  /** ISO 8601 with the offset of the author's clock. */
  readonly date: string;
};

/**
 * A commit as its object says.
 */
export type GitCommit = {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: GitSignature;
  readonly committer: GitSignature;
  readonly message: string;
};

const FIELDS = ['H', 'T', 'P', 'an', 'ae', 'aI', 'cn', 'ce', 'cI', 'B'];

/**
 * What `git log -z` is to print for {@link parseCommits}: NUL cannot stand in any field.
 */
export const COMMIT_FORMAT = `--format=tformat:${FIELDS.map(f => `%${f}`).join(
  '%x00',
)}`;

/**
 * Parses what `git log -z` prints in {@link COMMIT_FORMAT}.
 */
export function parseCommits(output: Buffer): GitCommit[] {
  const parts = output.toString('utf8').split('\0');
  const commits: GitCommit[] = [];
  for (let i = 0; i + FIELDS.length <= parts.length; i += FIELDS.length) {
    const [sha, tree, parents, an, ae, aI, cn, ce, cI, message] = parts.slice(
      i,
      i + FIELDS.length,
    );
    commits.push({
      sha,
      tree,
      parents: parents === '' ? [] : parents.split(' '),
      author: { name: an, email: ae, date: aI },
      committer: { name: cn, email: ce, date: cI },
      message,
    });
  }
  return commits;
}
