import { COMMIT_FORMAT, GitCommit, parseCommits } from './GitCommit';
import { GitRunner } from './GitRunner';

/**
 * Reads some commits at once.
 *
 * @returns By object id
 */
export async function readCommits(
  git: GitRunner,
  repository: string,
  shas: readonly string[],
): Promise<ReadonlyMap<string, GitCommit>> {
  if (shas.length === 0) {
    return new Map();
  }
  const { stdout } = await git.run(
    ['log', '-z', '--no-walk=unsorted', '--stdin', COMMIT_FORMAT],
    { repository, input: [...new Set(shas)].map(sha => `${sha}\n`).join('') },
  );
  return new Map(parseCommits(stdout).map(commit => [commit.sha, commit]));
}
