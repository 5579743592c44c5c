import { GitRunner } from './GitRunner';

/**
 * Makes an empty bare repository.
 *
 * @param directory - Where; must not exist
 */
export async function initRepository(
  git: GitRunner,
  directory: string,
  defaultBranch: string,
): Promise<void> {
  await git.run([
    'init',
    '--bare',
    '--quiet',
    '--template=',
    `--initial-branch=${defaultBranch}`,
    '--',
    directory,
  ]);
}
