import { GitRunner } from './GitRunner';

/**
 * A reference and what it points to.
 */
export type GitRef = {
  /** Full name, e.g. `refs/heads/main`. */
  readonly name: string;
  readonly sha: string;
  readonly type: 'commit' | 'tag' | 'tree' | 'blob';
  /** What an annotated tag points to, otherwise the same as `sha`. */
  readonly target: string;
};

/**
 * Lists references whose full names begin with one of the prefixes, by name.
 */
export async function listRefs(
  git: GitRunner,
  repository: string,
  prefixes: readonly string[],
): Promise<GitRef[]> {
  const { stdout } = await git.run(
    [
      'for-each-ref',
      '--format=%(refname)%00%(objectname)%00%(objecttype)%00%(*objectname)',
      '--',
      ...prefixes,
    ],
    { repository },
  );
  return stdout
    .toString('utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const [name, sha, type, target] = line.split('\0');
      return { name, sha, type: type as GitRef['type'], target: target || sha };
    });
}
