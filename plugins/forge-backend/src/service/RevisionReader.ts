import { NotFoundError } from '@backstage/errors';
import { GitCommit } from '../git/GitCommit';
import { GitRunner } from '../git/GitRunner';
import { readCommits } from '../git/readCommits';
import { resolveRevision } from '../git/resolveRevision';
import { ReadableRepository } from './ForgeService';

/**
 * Finds the commits that branches, tags and ids stand for.
 */
export class RevisionReader {
  readonly #git: GitRunner;

  constructor(options: { git: GitRunner }) {
    this.#git = options.git;
  }

  /**
   * Finds the commit of a revision.
   *
   * @param revision - Branch, tag or object id; absent for the default branch
   */
  async getSha(
    repository: ReadableRepository,
    revision: string | undefined,
  ): Promise<string> {
    const name = revision || repository.defaultBranch;
    const sha = await resolveRevision(this.#git, repository.directory, name);
    if (!sha) {
      throw new NotFoundError(
        repository.isEmpty
          ? `${repository.owner.login}/${repository.name} is empty, push something first`
          : `There is no branch, tag or commit "${name}" in ${repository.owner.login}/${repository.name}`,
      );
    }
    return sha;
  }

  /** Reads the commit of a revision. */
  async getCommit(
    repository: ReadableRepository,
    revision: string | undefined,
  ): Promise<GitCommit> {
    const sha = await this.getSha(repository, revision);
    const commits = await readCommits(this.#git, repository.directory, [sha]);
    const commit = commits.get(sha);
    if (!commit) {
      throw new NotFoundError(`There is no commit ${sha}`);
    }
    return commit;
  }
}
