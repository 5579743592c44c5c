import { COMMIT_FORMAT, GitCommit, parseCommits } from './GitCommit';
import { GitRunner } from './GitRunner';

/** How far back is looked for the last change of an entry. */
const MAX_COMMITS = 1000;
/** Separates commits from the paths they changed; `%x01` cannot begin a path that git prints with `-z`. */
const MARK = '\u0001\u0001';

/**
 * Finds for each of some paths the newest commit that changed it or anything below it.
 *
 * @remarks
 *
 * One walk for all of them. Paths that were last changed further back than the
 * walk goes are left out.
 *
 * @param query - `directory`: the one that holds the paths; narrows the walk
 */
export async function findLastCommits(
  git: GitRunner,
  repository: string,
  query: {
    readonly commit: string;
    readonly directory: string;
    readonly paths: readonly string[];
  },
): Promise<ReadonlyMap<string, GitCommit>> {
  const { commit, directory, paths } = query;
  const wanted = new Set(paths);
  const found = new Map<string, GitCommit>();
  if (wanted.size === 0) {
    return found;
  }
  const { stdout } = await git.run(
    [
      'log',
      '-z',
      COMMIT_FORMAT.replace('tformat:', `tformat:${MARK}%x00`),
      '--name-only',
      '--no-renames',
      // A merge is told by the commits it brought in; -m against the first parent finds those that changed more.
      '--diff-merges=off',
      `--max-count=${paths.length === 1 ? 1 : MAX_COMMITS}`,
      commit,
      '--',
      ...(paths.length === 1 ? paths : [directory].filter(Boolean)),
    ],
    { repository },
  );
  for (const { commit: current, changed } of parseWalk(stdout)) {
    for (const path of changed) {
      const entry = findEntry(path, directory);
      if (wanted.has(entry) && !found.has(entry)) {
        found.set(entry, current);
      }
    }
    if (found.size === wanted.size) {
      break;
    }
  }
  return found;
}

function findEntry(path: string, directory: string): string {
  const from = directory === '' ? 0 : directory.length + 1;
  const slash = path.indexOf('/', from);
  return slash < 0 ? path : path.slice(0, slash);
}

function* parseWalk(
  output: Buffer,
): Generator<{ commit: GitCommit; changed: string[] }> {
  for (const block of output.toString('utf8').split(`${MARK}\0`).slice(1)) {
    const [commit] = parseCommits(Buffer.from(block));
    const changed = block.split('\0').slice(10).filter(Boolean);
    yield { commit, changed: changed.map(path => path.replace(/^\n/, '')) };
  }
}
