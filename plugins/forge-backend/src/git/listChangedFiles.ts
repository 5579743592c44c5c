import { GitRunner } from './GitRunner';

/**
 * Paths that one commit changed against its first parent.
 */
export type ChangedFiles = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly modified: readonly string[];
};

/**
 * Finds out what each of some commits changed; a merge counts as no change.
 *
 * @returns By object id
 */
export async function listChangedFiles(
  git: GitRunner,
  repository: string,
  shas: readonly string[],
): Promise<ReadonlyMap<string, ChangedFiles>> {
  const { stdout } = await git.run(
    [
      'diff-tree',
      '--stdin',
      '-z',
      '-r',
      '--root',
      '--no-renames',
      '--name-status',
    ],
    { repository, input: shas.map(sha => `${sha}\n`).join('') },
  );
  return parseChangedFiles(stdout);
}

function parseChangedFiles(output: Buffer): Map<string, ChangedFiles> {
  const result = new Map<string, ChangedFiles>();
  const tokens = output.toString('utf8').split('\0');
  let current: Record<keyof ChangedFiles, string[]> | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (/^[0-9a-f]{40}$/.test(token)) {
      current = { added: [], removed: [], modified: [] };
      result.set(token, current);
    } else if (token !== '' && current) {
      i++;
      const list = { A: current.added, D: current.removed }[token];
      (list ?? current.modified).push(tokens[i]);
    }
  }
  return result;
}
