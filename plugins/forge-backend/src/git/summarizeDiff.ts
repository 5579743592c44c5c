import { PLAIN_DIFF } from './diff';
import { GitCommit } from './GitCommit';
import { GitRunner } from './GitRunner';

/**
 * How one file differs between two trees.
 */
export type FileDiff = {
  readonly path: string;
  /** Where the file was before it was moved. */
  readonly previousPath?: string;
  readonly status: 'added' | 'deleted' | 'modified' | 'renamed';
  /** Lines; 0 for binary files. */
  readonly additions: number;
  readonly deletions: number;
};

const STATUS: Readonly<Record<string, FileDiff['status']>> = {
  A: 'added',
  D: 'deleted',
  R: 'renamed',
};
const OPTIONS = ['-r', '-z', '--raw', '--numstat', '-M', ...PLAIN_DIFF];

/**
 * Lists what differs between two trees.
 */
export async function summarizeDiff(
  git: GitRunner,
  repository: string,
  range: { readonly from: string; readonly to: string },
): Promise<readonly FileDiff[]> {
  const { stdout } = await git.run(
    ['diff-tree', ...OPTIONS, range.from, range.to],
    { repository },
  );
  return parseSummaries(stdout).get('') ?? [];
}

/**
 * Lists what each of some commits changed against its first parent.
 *
 * @returns By object id; commits that changed nothing may be missing
 */
export async function summarizeCommits(
  git: GitRunner,
  repository: string,
  commits: readonly GitCommit[],
): Promise<ReadonlyMap<string, readonly FileDiff[]>> {
  const { stdout } = await git.run(
    ['diff-tree', '--stdin', '--root', ...OPTIONS],
    {
      repository,
      input: commits
        // Parents given beside a commit stand in for its own, so that a merge has one.
        .map(
          ({ sha, parents: [first] }) => `${first ? `${sha} ${first}` : sha}\n`,
        )
        .join(''),
    },
  );
  return parseSummaries(stdout);
}

/**
 * Parses what `git diff-tree -z --raw --numstat` prints.
 *
 * @remarks
 *
 * What a token is follows from the one before it, never from its look alone: a
 * file may be called like an object id.
 *
 * @returns By object id of the commit, or by an empty string where none is named
 */
export function parseSummaries(output: Buffer): Map<string, FileDiff[]> {
  const result = new Map<string, Map<string, FileDiff>>();
  const tokens = output.toString('utf8').split('\0');
  let current = '';
  for (let i = 0; i < tokens.length; i++) {
    const raw = /^:\d{6} \d{6} [0-9a-f]+ [0-9a-f]+ ([A-Z])\d*$/.exec(tokens[i]);
    const stat = /^(\d+|-)\t(\d+|-)\t([^]*)$/.exec(tokens[i]);
    if (raw) {
      const isMove = raw[1] === 'R' || raw[1] === 'C';
      const previousPath = isMove ? tokens[++i] : undefined;
      const path = tokens[++i];
      const status = STATUS[raw[1]] ?? 'modified';
      const file = { path, previousPath, status, additions: 0, deletions: 0 };
      const files = result.get(current) ?? new Map<string, FileDiff>();
      result.set(current, files.set(path, file));
    } else if (stat) {
      // A moved file has an empty name here and its two names behind.
      const path = stat[3] === '' ? tokens[(i += 2)] : stat[3];
      const counts = {
        additions: Number(stat[1]) || 0,
        deletions: Number(stat[2]) || 0,
      };
      const file = result.get(current)?.get(path);
      if (file) {
        result.get(current)?.set(path, { ...file, ...counts });
      }
    } else if (tokens[i] !== '') {
      current = tokens[i];
      result.set(current, new Map());
    }
  }
  return new Map(
    [...result].map(([commit, files]) => [commit, [...files.values()]]),
  );
}
