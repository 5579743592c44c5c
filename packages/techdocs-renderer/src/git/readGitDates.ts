import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 64 * 1024 * 1024;
const COMMIT = '\u0001';

// A repository's own settings can name programs to run.
const ONLY_READ = [
  '--no-pager',
  '--no-optional-locks',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.quotePath=false',
  '-c',
  'safe.bareRepository=explicit',
];
const LOG = [
  'log',
  '--no-show-signature',
  '--no-ext-diff',
  '--no-textconv',
  '--no-renames',
  '--name-only',
  '--relative',
  `--format=${COMMIT}%at %P`,
  '--',
  '.',
];

async function git(folder: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', [...ONLY_READ, ...args], {
    cwd: folder,
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
    maxBuffer: MAX_BYTES,
    env: { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' },
  });
  return stdout;
}

/** The newest commit comes first, and so does the one that counts. */
function parseLog(log: string, isShallow: boolean): Map<string, Date> {
  const dates = new Map<string, Date>();
  let date: Date | undefined;
  for (const line of log.split('\n')) {
    if (line.startsWith(COMMIT)) {
      const [seconds, ...parents] = line.slice(1).trimEnd().split(' ');
      // Where history is cut off, everything seems to be changed at once.
      const isEnd = isShallow && parents.length === 0;
      date = isEnd ? undefined : new Date(Number(seconds) * 1000);
    } else if (line && date && !dates.has(line)) {
      dates.set(line, date);
    }
  }
  return dates;
}

/**
 * Finds out from git when the files of a local folder were last changed.
 *
 * @remarks
 *
 * Dates are those of the authors, as MkDocs shows them. There are none where the
 * folder is in no repository, git is not installed or takes too long: no date
 * is better than a wrong one.
 *
 * @returns The time by path below the folder
 * @public
 */
export async function readGitDates(
  folder: string,
): Promise<ReadonlyMap<string, Date>> {
  try {
    const isShallow = await git(folder, [
      'rev-parse',
      '--is-shallow-repository',
    ]);
    return parseLog(await git(folder, LOG), isShallow.trim() === 'true');
  } catch {
    return new Map();
  }
}
