import { GitRunner } from './GitRunner';

/**
 * The outcome of merging two commits.
 */
export type TreeMerge =
  | { readonly isClean: true; readonly tree: string }
  | { readonly isClean: false; readonly conflicts: readonly string[] };

/**
 * Merges two commits to a tree, without a work tree and without changing any
 * reference.
 */
export async function mergeTrees(
  git: GitRunner,
  repository: string,
  ours: string,
  theirs: string,
): Promise<TreeMerge> {
  const { exitCode, stdout } = await git.run(
    [
      'merge-tree',
      '--write-tree',
      '-z',
      '--name-only',
      '--no-messages',
      '--allow-unrelated-histories',
      ours,
      theirs,
    ],
    { repository, answers: [1] },
  );
  const [tree, ...conflicts] = stdout.toString('utf8').split('\0');
  return exitCode === 0
    ? { isClean: true, tree }
    : { isClean: false, conflicts: conflicts.filter(path => path !== '') };
}
