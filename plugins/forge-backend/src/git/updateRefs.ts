import { ConflictError } from '@backstage/errors';
import { GitError } from './GitError';
import { GitRunner } from './GitRunner';

/**
 * Object id that stands for "no object".
 */
export const ZERO_ID = '0'.repeat(40);

/**
 * A change of one reference; forty zeros for "does not exist".
 */
export type RefUpdate = {
  readonly ref: string;
  readonly before: string;
  readonly after: string;
};

/**
 * Changes references, all or none, and only if each still is what it was.
 */
export async function updateRefs(
  git: GitRunner,
  repository: string,
  updates: readonly RefUpdate[],
): Promise<void> {
  const lines = updates.map(({ ref, before, after }) =>
    after === ZERO_ID
      ? `delete ${ref}\0${before}\0`
      : `update ${ref}\0${after}\0${before}\0`,
  );
  try {
    await git.run(['update-ref', '--stdin', '-z'], {
      repository,
      input: ['start\0', ...lines, 'prepare\0', 'commit\0'].join(''),
    });
  } catch (error) {
    if (error instanceof GitError && /cannot lock ref/.test(error.stderr)) {
      throw new ConflictError(
        `${updates[0].ref} was changed by somebody else in the meantime, or is in the way of another name; reload and try again`,
      );
    }
    throw error;
  }
}

/**
 * Makes a branch the one that a clone checks out.
 */
export async function setHead(
  git: GitRunner,
  repository: string,
  branch: string,
): Promise<void> {
  await git.run(['symbolic-ref', 'HEAD', `refs/heads/${branch}`], {
    repository,
  });
}

/**
 * Makes a reference point to an object, whatever it pointed to before.
 */
export async function pointRef(
  git: GitRunner,
  repository: string,
  ref: string,
  sha: string,
): Promise<void> {
  await git.run(['update-ref', ref, sha], { repository });
}
