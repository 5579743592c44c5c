import { GitRunner } from './GitRunner';

/**
 * Finds the commit where two histories part.
 *
 * @returns `undefined` if they have nothing in common
 */
export async function findMergeBase(
  git: GitRunner,
  repository: string,
  one: string,
  other: string,
): Promise<string | undefined> {
  const { exitCode, stdout } = await git.run(['merge-base', one, other], {
    repository,
    answers: [1],
  });
  return exitCode === 0 ? stdout.toString('utf8').trim() : undefined;
}

/**
 * Tells whether a commit is part of the history of another.
 */
export async function isAncestor(
  git: GitRunner,
  repository: string,
  ancestor: string,
  descendant: string,
): Promise<boolean> {
  const { exitCode } = await git.run(
    ['merge-base', '--is-ancestor', ancestor, descendant],
    { repository, answers: [1] },
  );
  return exitCode === 0;
}
