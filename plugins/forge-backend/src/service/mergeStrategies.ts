import { ConflictError } from '@backstage/errors';
import { createCommit } from '../git/createCommit';
import { isAncestor } from '../git/findMergeBase';
import { GitSignature } from '../git/GitCommit';
import { GitRunner } from '../git/GitRunner';
import { listCommits } from '../git/listCommits';
import { mergeTrees } from '../git/mergeTrees';
import { readCommits } from '../git/readCommits';
import { rebaseCommits } from '../git/rebaseCommits';
import { NotPossibleError } from '../model/errors';

/**
 * The ways to merge that Gitea's API names.
 */
export const MERGE_STYLES = [
  'merge',
  'squash',
  'rebase',
  'rebase-merge',
  'fast-forward-only',
] as const;

/**
 * One of {@link MERGE_STYLES}.
 */
export type MergeStyle = (typeof MERGE_STYLES)[number];

/** More commits than this are not rebased one by one. */
const MAX_REBASED = 500;

/**
 * What is to be merged, and in whose name.
 */
export type MergeInput = {
  readonly repository: string;
  readonly base: string;
  readonly head: string;
  readonly mergeBase: string;
  readonly message: string;
  readonly author: GitSignature;
  readonly committer: GitSignature;
};

type Strategy = (git: GitRunner, input: MergeInput) => Promise<string>;

const STRATEGIES: Readonly<Record<MergeStyle, Strategy>> = {
  merge: (git, input) => mergeInto(git, input, input.head),
  squash: async (git, input) => {
    const tree = await mergeCleanly(git, input, input.head);
    return createCommit(git, input.repository, {
      ...input,
      tree,
      parents: [input.base],
    });
  },
  rebase,
  'rebase-merge': async (git, input) =>
    mergeInto(git, input, await rebase(git, input)),
  'fast-forward-only': async (git, { repository, base, head }) => {
    if (!(await isAncestor(git, repository, base, head))) {
      throw new NotPossibleError(
        'The base branch has commits of its own, so it cannot be moved forward; choose another way to merge',
      );
    }
    return head;
  },
};

/**
 * Writes the commits of a merge; no reference points to them yet.
 *
 * @returns What the base branch is to point to
 */
export function createMerge(
  git: GitRunner,
  style: MergeStyle,
  input: MergeInput,
): Promise<string> {
  return STRATEGIES[style](git, input);
}

async function mergeInto(
  git: GitRunner,
  input: MergeInput,
  head: string,
): Promise<string> {
  const tree = await mergeCleanly(git, input, head);
  const { repository, base, message, committer } = input;
  return createCommit(git, repository, {
    tree,
    parents: [base, head],
    message,
    author: committer,
    committer,
  });
}

async function mergeCleanly(
  git: GitRunner,
  { repository, base }: MergeInput,
  head: string,
): Promise<string> {
  const merge = await mergeTrees(git, repository, base, head);
  if (!merge.isClean) {
    const files = merge.conflicts.slice(0, 10).join(', ');
    throw new ConflictError(
      `The branches contradict each other in ${files}; merge the base branch into the other one, settle it there and push`,
    );
  }
  return merge.tree;
}

async function rebase(git: GitRunner, input: MergeInput): Promise<string> {
  const { repository, base, head, mergeBase, committer } = input;
  const commits = await listCommits(git, repository, {
    from: [head],
    without: [mergeBase],
    limit: MAX_REBASED + 1,
  });
  if (commits.length > MAX_REBASED) {
    throw new NotPossibleError(
      `More than ${MAX_REBASED} commits cannot be rebased here; merge or squash them`,
    );
  }
  const isLinear = commits.every(({ parents }) => parents.length < 2);
  if (base === mergeBase && isLinear) {
    return head;
  }
  const onto = (await readCommits(git, repository, [base])).get(base);
  const rebased =
    onto &&
    (await rebaseCommits(git, repository, {
      onto,
      commits: commits.filter(({ parents }) => parents.length < 2).reverse(),
      committer,
    }));
  if (!rebased) {
    throw new ConflictError(
      'One of the commits does not apply to the base branch; rebase the branch yourself and push, or merge it another way',
    );
  }
  return rebased;
}
