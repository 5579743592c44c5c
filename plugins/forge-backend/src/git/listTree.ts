import { GitRunner } from './GitRunner';

/**
 * One line of a tree.
 */
export type TreeEntry = {
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
  /** Bytes of a blob, 0 for anything else. */
  readonly size: number;
  /** From the root of the repository. */
  readonly path: string;
};

const LINE = /^(\d{6}) (blob|tree|commit) ([0-9a-f]{40}) +(\d+|-)\t([^]*)$/;

/**
 * Lists a tree.
 *
 * @param treeish - Object id of a commit or tree
 * @param options - `path`: directory to list instead of the root, must be one; `isRecursive`: everything below, with the trees themselves
 */
export async function listTree(
  git: GitRunner,
  repository: string,
  treeish: string,
  options: {
    readonly path?: string;
    readonly isRecursive?: boolean;
    readonly maxOutput?: number;
  } = {},
): Promise<TreeEntry[]> {
  const { path = '', isRecursive = false, maxOutput } = options;
  const { stdout } = await git.run(
    [
      'ls-tree',
      '-z',
      '-l',
      '--full-tree',
      ...(isRecursive ? ['-r', '-t'] : []),
      treeish,
      ...(path === '' ? [] : ['--', `${path}/`]),
    ],
    { repository, maxOutput },
  );
  return parseTree(stdout);
}

/**
 * Finds what stands at a path.
 *
 * @returns `undefined` if nothing does; never the root itself
 */
export async function findTreeEntry(
  git: GitRunner,
  repository: string,
  treeish: string,
  path: string,
): Promise<TreeEntry | undefined> {
  const entries = await findTreeEntries(git, repository, treeish, [path]);
  return entries.get(path);
}

/**
 * Finds what stands at some paths.
 *
 * @returns By path; those where nothing stands are missing
 */
export async function findTreeEntries(
  git: GitRunner,
  repository: string,
  treeish: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, TreeEntry>> {
  const { stdout } = await git.run(
    ['ls-tree', '-z', '-l', '-t', '--full-tree', treeish, '--', ...paths],
    { repository },
  );
  return new Map(parseTree(stdout).map(entry => [entry.path, entry]));
}

function parseTree(output: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (const line of output.toString('utf8').split('\0')) {
    const match = LINE.exec(line);
    if (match) {
      const [, mode, type, sha, size, path] = match;
      entries.push({
        mode,
        type: type as TreeEntry['type'],
        sha,
        size: size === '-' ? 0 : Number(size),
        path,
      });
    }
  }
  return entries;
}
