import { GitRunner } from './GitRunner';

/**
 * Reads a blob. A symbolic link is a blob too: what comes back is the text of
 * its target, nothing is ever followed.
 */
export async function readBlob(
  git: GitRunner,
  repository: string,
  sha: string,
  options: { readonly maxOutput?: number } = {},
): Promise<Buffer> {
  const { stdout } = await git.run(['cat-file', 'blob', sha], {
    repository,
    maxOutput: options.maxOutput,
  });
  return stdout;
}
