import { createCommit } from './createCommit';
import { GitCommit, GitSignature } from './GitCommit';
import { GitRunner } from './GitRunner';
import { mergeTrees } from './mergeTrees';

/**
 * Applies commits on top of another, one by one, without a work tree.
 *
 * @remarks
 *
 * Each commit is merged with a made-up one that has the tree reached so far and
 * the commit's own parent as its parent: the merge base of the two is that
 * parent, so the merge does just what the commit did. (`merge-tree` can be told
 * the base only from git 2.40 on.)
 *
 * @param commits - Oldest first, without merges
 * @returns Id of the last new commit, or `undefined` if one does not apply
 */
export async function rebaseCommits(
  git: GitRunner,
  repository: string,
  options: {
    readonly onto: { readonly sha: string; readonly tree: string };
    readonly commits: readonly GitCommit[];
    readonly committer: GitSignature;
  },
): Promise<string | undefined> {
  const { onto, commits, committer } = options;
  let { sha, tree } = onto;
  for (const commit of commits) {
    const { author, message, parents } = commit;
    const standIn = await createCommit(git, repository, {
      tree,
      parents,
      message: 'Stand-in for a rebase',
      author: committer,
      committer,
    });
    const merge = await mergeTrees(git, repository, standIn, commit.sha);
    if (!merge.isClean) {
      return undefined;
    }
    const isEmpty = merge.tree === tree;
    if (!isEmpty) {
      tree = merge.tree;
      const parts = { tree, parents: [sha], message, author, committer };
      sha = await createCommit(git, repository, parts);
    }
  }
  return sha;
}
