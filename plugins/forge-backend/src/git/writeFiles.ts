import { randomUUID } from 'crypto';
import { rm } from 'fs/promises';
import { join } from 'path';
import { UnprocessableError } from '../model/errors';
import { GitError } from './GitError';
import { GitRunner } from './GitRunner';

/**
 * A file of the new tree, or one that is not to be in it.
 */
export type FileWrite =
  | { readonly path: string; readonly mode: string; readonly content: Buffer }
  | { readonly path: string; readonly mode?: undefined };

/**
 * Makes a tree out of another and some files, without a work tree.
 *
 * @param base - Object id of the commit or tree to start from; absent to start from nothing
 * @returns Object id of the new tree
 */
export async function writeFiles(
  git: GitRunner,
  repository: string,
  base: string | undefined,
  writes: readonly FileWrite[],
): Promise<string> {
  const index = join(repository, `forge-index-${randomUUID()}`);
  const options = { repository, env: { GIT_INDEX_FILE: index } };
  try {
    if (base) {
      await git.run(['read-tree', base], options);
    }
    const lines: string[] = [];
    for (const write of writes) {
      const sha =
        write.mode === undefined
          ? '0'.repeat(40)
          : await writeBlob(git, repository, write.content);
      lines.push(`${write.mode ?? '0'} ${sha}\t${write.path}\0`);
    }
    await git.run(['update-index', '-z', '--index-info'], {
      ...options,
      input: lines.join(''),
    });
    const { stdout } = await git.run(['write-tree'], options);
    return stdout.toString('utf8').trim();
  } catch (error) {
    if (error instanceof GitError && /update-index/.test(error.message)) {
      throw new UnprocessableError(
        'The files cannot stand beside each other in one tree: a path is used as file and as directory, or is not allowed',
      );
    }
    throw error;
  } finally {
    await rm(index, { force: true });
  }
}

async function writeBlob(
  git: GitRunner,
  repository: string,
  content: Buffer,
): Promise<string> {
  const { stdout } = await git.run(['hash-object', '-w', '--stdin'], {
    repository,
    input: content,
  });
  return stdout.toString('utf8').trim();
}
