import { GitSignature } from './GitCommit';
import { GitRunner } from './GitRunner';

/**
 * Writes a commit object; no reference points to it yet.
 *
 * @returns Its object id
 */
export async function createCommit(
  git: GitRunner,
  repository: string,
  options: {
    readonly tree: string;
    readonly parents: readonly string[];
    readonly message: string;
    readonly author: GitSignature;
    readonly committer: GitSignature;
  },
): Promise<string> {
  const { tree, parents, message, author, committer } = options;
  const { stdout } = await git.run(
    ['commit-tree', tree, ...parents.flatMap(parent => ['-p', parent])],
    {
      repository,
      input: message.endsWith('\n') ? message : `${message}\n`,
      env: {
        GIT_AUTHOR_NAME: author.name,
        GIT_AUTHOR_EMAIL: author.email,
        GIT_AUTHOR_DATE: author.date,
        GIT_COMMITTER_NAME: committer.name,
        GIT_COMMITTER_EMAIL: committer.email,
        GIT_COMMITTER_DATE: committer.date,
      },
    },
  );
  return stdout.toString('utf8').trim();
}
