import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Git that knows nothing of the settings of whoever runs the tests. */
export const GIT_ENVIRONMENT = {
  PATH: process.env.PATH,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
} as NodeJS.ProcessEnv;

export type Commit = {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly name: string;
  readonly email: string;
  readonly date: string;
  readonly message: string;
};

/** Bare repositories in a directory, made and read by git itself. */
export class GitRepositories {
  readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  has(name: string): boolean {
    return existsSync(this.#at(name));
  }

  async create(name: string): Promise<void> {
    await run(
      'git',
      ['init', '--quiet', '--bare', '--initial-branch=main', this.#at(name)],
      { env: GIT_ENVIRONMENT },
    );
  }

  async remove(name: string): Promise<void> {
    await fs.rm(this.#at(name), { recursive: true });
  }

  async findFile(
    name: string,
    branch: string,
    file: string,
  ): Promise<Buffer | undefined> {
    return await this.#find(name, ['cat-file', 'blob', `${branch}:${file}`]);
  }

  /** The last commit of a branch. */
  async findCommit(name: string, branch: string): Promise<Commit | undefined> {
    const found = await this.#find(name, [
      'log',
      '-1',
      '--format=%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%B',
      `refs/heads/${branch}`,
      '--',
    ]);
    if (!found) {
      return undefined;
    }
    const [sha, tree, parents, author, email, date, message] = found
      .toString()
      .split('\0');
    return {
      sha,
      tree,
      parents: parents.split(' ').filter(Boolean),
      name: author,
      email,
      date,
      message: message.trim(),
    };
  }

  #at(name: string): string {
    return path.join(this.directory, `${name}.git`);
  }

  /** @returns `undefined` where git says that there is no such thing */
  async #find(name: string, args: string[]): Promise<Buffer | undefined> {
    try {
      const { stdout } = await run('git', args, {
        cwd: this.#at(name),
        encoding: 'buffer',
        env: GIT_ENVIRONMENT,
      });
      return stdout;
    } catch (error) {
      if ((error as { code?: unknown }).code === 128) {
        return undefined;
      }
      throw error;
    }
  }
}
