import { isRefName } from '../names/refName';
import { GitRunner } from './GitRunner';

const OBJECT_ID = /^[0-9a-f]{4,40}$/;
const FULL_ID = /^[0-9a-f]{40}$/;

/**
 * Tells whether a string has the form of an object id, whole or shortened.
 */
export function isObjectId(text: string): boolean {
  return OBJECT_ID.test(text);
}

/**
 * Finds the commit that a branch, a tag or an object id stands for, in this order.
 *
 * @returns The full id of the commit, or `undefined` if there is none
 */
export async function resolveRevision(
  git: GitRunner,
  repository: string,
  revision: string,
): Promise<string | undefined> {
  return resolve(git, repository, revision, 'commit');
}

/**
 * Finds the tree of a branch, a tag, a commit, or a tree itself.
 *
 * @returns The full id of the tree, or `undefined` if there is none
 */
export async function resolveTree(
  git: GitRunner,
  repository: string,
  revision: string,
): Promise<string | undefined> {
  return resolve(git, repository, revision, 'tree');
}

async function resolve(
  git: GitRunner,
  repository: string,
  revision: string,
  type: 'commit' | 'tree',
): Promise<string | undefined> {
  const candidates: string[] = [];
  if (
    revision === 'HEAD' ||
    (revision.startsWith('refs/') && isRefName(revision))
  ) {
    candidates.push(revision);
  } else if (isRefName(revision)) {
    candidates.push(`refs/heads/${revision}`, `refs/tags/${revision}`);
  }
  if (isObjectId(revision)) {
    candidates.push(revision);
  }
  if (candidates.length === 0) {
    return undefined;
  }
  const { stdout } = await git.run(
    ['cat-file', '--batch-check=%(objectname) %(objecttype)'],
    { repository, input: candidates.map(c => `${c}^{${type}}\n`).join('') },
  );
  for (const line of stdout.toString('utf8').split('\n')) {
    const [sha, found] = line.split(' ');
    if (found === type && FULL_ID.test(sha)) {
      return sha;
    }
  }
  return undefined;
}
