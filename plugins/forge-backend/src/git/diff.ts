import { GitProcess, GitRunner } from './GitRunner';

/** Object id of the tree without entries, which git knows without having it. */
export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** No program of anyone's configuration takes part in making a diff. */
export const PLAIN_DIFF = ['--no-color', '--no-ext-diff', '--no-textconv'];

/**
 * Starts to print how to get from one tree to another, as a unified diff.
 */
export async function startDiff(
  git: GitRunner,
  repository: string,
  range: { readonly from: string; readonly to: string },
): Promise<GitProcess> {
  return git.start(
    ['diff-tree', '-p', '-r', '-M', ...PLAIN_DIFF, range.from, range.to],
    { repository },
  );
}

/**
 * Starts to print commits as mails, which `git am` takes.
 *
 * @param range - `from`: what is not printed any more; absent to print `to` alone
 */
export async function startPatch(
  git: GitRunner,
  repository: string,
  range: { readonly from?: string; readonly to: string },
): Promise<GitProcess> {
  return git.start(
    [
      'format-patch',
      '--stdout',
      '--no-signature',
      ...PLAIN_DIFF,
      ...(range.from
        ? [`${range.from}..${range.to}`]
        : ['-1', '--root', range.to]),
    ],
    { repository },
  );
}
