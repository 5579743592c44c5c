import { execFile } from 'child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import { promisify } from 'util';

const directories: string[] = [];

const run = promisify(execFile);

/** The environment of a git client that knows nothing of the developer's own settings. */
export const GIT_CLIENT_ENV = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
};

/** Runs the real git client. */
export async function git(
  cwd: string,
  ...args: string[]
): Promise<{ stdout: string; stderr: string }> {
  return run('git', args, {
    cwd,
    env: GIT_CLIENT_ENV as NodeJS.ProcessEnv,
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Runs git and gives what it printed, without the line break at the end. */
export async function gitText(cwd: string, ...args: string[]): Promise<string> {
  return (await git(cwd, ...args)).stdout.trim();
}

/** Makes a directory that is removed after the tests. */
export async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'forge-client-'));
  directories.push(directory);
  return directory;
}

/** Makes a work tree with one commit of the files. */
export async function makeWorkTree(
  files: Record<string, string>,
): Promise<string> {
  const directory = await makeDirectory();
  await git(directory, 'init', '--quiet', '--initial-branch=main');
  await commitFiles(directory, files, 'first');
  return directory;
}

/** Writes files and commits them. */
export async function commitFiles(
  directory: string,
  files: Record<string, string>,
  message: string,
): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(directory, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await git(directory, 'add', '--all');
  await git(directory, 'commit', '--quiet', '--message', message);
  return gitText(directory, 'rev-parse', 'HEAD');
}

afterAll(async () => {
  await Promise.all(
    directories
      .splice(0)
      .map(directory => rm(directory, { recursive: true, force: true })),
  );
});
