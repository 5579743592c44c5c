import { COMMIT_FORMAT, GitCommit, parseCommits } from './GitCommit';
import { GitRunner } from './GitRunner';

/**
 * Which commits to list.
 */
export type CommitQuery = {
  /** Object ids to start from. */
  readonly from: readonly string[];
  /** Object ids whose history is left out. */
  readonly without?: readonly string[];
  /** Only commits that touched this path. */
  readonly path?: string;
  readonly skip?: number;
  readonly limit?: number;
};

/**
 * Lists commits, newest first.
 */
export async function listCommits(
  git: GitRunner,
  repository: string,
  query: CommitQuery,
): Promise<GitCommit[]> {
  const { stdout } = await git.run(
    [
      'log',
      '-z',
      COMMIT_FORMAT,
      ...(query.skip ? [`--skip=${query.skip}`] : []),
      ...(query.limit === undefined ? [] : [`--max-count=${query.limit}`]),
      ...toRange(query),
    ],
    { repository },
  );
  return parseCommits(stdout);
}

/**
 * Counts the commits of a query without regard to its page.
 */
export async function countCommits(
  git: GitRunner,
  repository: string,
  query: CommitQuery,
): Promise<number> {
  const { stdout } = await git.run(['rev-list', '--count', ...toRange(query)], {
    repository,
  });
  return Number(stdout.toString('utf8').trim());
}

function toRange({ from, without = [], path }: CommitQuery): string[] {
  return [
    ...from,
    ...without.map(sha => `^${sha}`),
    '--',
    ...(path ? [path] : []),
  ];
}
