import { randomUUID } from 'crypto';
import { mkdir, readdir, rename, rm } from 'fs/promises';
import { join, sep } from 'path';
import { GitRunner } from '../git/GitRunner';
import { initRepository } from '../git/initRepository';
import { RepositoryName } from '../model/Repository';
import { findAccountNameFault } from '../names/accountName';
import { findRepositoryNameFault } from '../names/repositoryName';

/**
 * The bare repositories on disk: `<directory>/repositories/<owner>/<name>.git`,
 * in lower case.
 *
 * @remarks
 *
 * The database decides which repositories exist. A directory without a row is
 * what a crash left behind; it is moved away when its name is used again.
 */
export class RepositoryStorage {
  readonly #git: GitRunner;
  readonly #repositories: string;
  readonly #staging: string;

  constructor(options: { git: GitRunner; directory: string }) {
    this.#git = options.git;
    this.#repositories = join(options.directory, 'repositories');
    this.#staging = join(options.directory, 'staging');
  }

  /** Makes the directories, and removes what an earlier process did not finish. */
  async prepare(): Promise<void> {
    // Private repositories are not for other users of the machine either.
    await mkdir(this.#repositories, { recursive: true, mode: 0o700 });
    await mkdir(this.#staging, { recursive: true, mode: 0o700 });
    for (const leftover of await readdir(this.#staging)) {
      await rm(join(this.#staging, leftover), { recursive: true, force: true });
    }
  }

  /** Gives the path of a repository, whether it exists or not. */
  getPath({ owner, name }: RepositoryName): string {
    const fault = findAccountNameFault(owner) ?? findRepositoryNameFault(name);
    const path = join(
      this.#repositories,
      owner.toLowerCase(),
      `${name.toLowerCase()}.git`,
    );
    // Names were checked when they were given; this is the last line before the disk.
    if (fault || !path.startsWith(this.#repositories + sep)) {
      throw new Error(`"${owner}/${name}" is not the name of a repository`);
    }
    return path;
  }

  /** Makes an empty repository; it appears whole or not at all. */
  async create(name: RepositoryName, defaultBranch: string): Promise<void> {
    const path = this.getPath(name);
    const staged = this.#stage();
    try {
      await initRepository(this.#git, staged, defaultBranch);
      await mkdir(join(path, '..'), { recursive: true });
      await this.delete(name);
      await rename(staged, path);
    } finally {
      await rm(staged, { recursive: true, force: true });
    }
  }

  async rename(from: RepositoryName, to: RepositoryName): Promise<void> {
    if (this.getPath(from) !== this.getPath(to)) {
      await this.delete(to);
      await rename(this.getPath(from), this.getPath(to));
    }
  }

  /** Deletes a repository if it is there; its name is free at once. */
  async delete(name: RepositoryName): Promise<void> {
    const doomed = this.#stage();
    try {
      await rename(this.getPath(name), doomed);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        return;
      }
      throw error;
    }
    // Nobody waits for this, and what a crash leaves goes at the next start.
    void rm(doomed, { recursive: true, force: true }).catch(() => {});
  }

  #stage(): string {
    return join(this.#staging, randomUUID());
  }
}
