import { NotFoundError } from '@backstage/errors';
import { LimitOptions } from '../config';
import { findLastCommits } from '../git/findLastCommits';
import { GitCommit } from '../git/GitCommit';
import { GitRunner } from '../git/GitRunner';
import { findTreeEntry, listTree, TreeEntry } from '../git/listTree';
import { isObjectId } from '../git/resolveRevision';
import { readBlob } from '../git/readBlob';
import { BoundedCache } from '../model/BoundedCache';
import { TooLargeError } from '../model/errors';
import { parseTreePath } from '../names/treePath';
import { ReadableRepository } from './ForgeService';
import { RevisionReader } from './RevisionReader';

/**
 * A file or directory of a repository, without what is in it.
 */
export type ContentEntry = TreeEntry & {
  readonly lastCommit?: GitCommit;
};

/**
 * What stands at a path: a directory with its entries, or a file with its
 * bytes. A symbolic link is a file whose bytes are the target's name.
 */
export type Content =
  | { readonly kind: 'directory'; readonly entries: readonly ContentEntry[] }
  | {
      readonly kind: 'file';
      readonly entry: ContentEntry;
      readonly bytes: Buffer;
    }
  | { readonly kind: 'submodule'; readonly entry: ContentEntry };

/**
 * Reads files and directories out of repositories.
 */
export class ContentReader {
  readonly #git: GitRunner;
  readonly #revisions: RevisionReader;
  readonly #limits: LimitOptions;
  /** What a commit says of the past never changes, and is slow to find in a long history. */
  readonly #lastCommits = new BoundedCache<ReadonlyMap<string, GitCommit>>({
    maxEntries: 200,
    ttlMs: 60 * 60_000,
  });

  constructor(options: {
    git: GitRunner;
    revisions: RevisionReader;
    limits: LimitOptions;
  }) {
    this.#git = options.git;
    this.#revisions = options.revisions;
    this.#limits = options.limits;
  }

  /**
   * Reads what stands at a path, with the commits that changed it last.
   *
   * @returns The commit it was read at, too
   */
  async read(
    repository: ReadableRepository,
    path: string,
    revision: string | undefined,
  ): Promise<{ commit: string; content: Content }> {
    const treePath = parseTreePath(path);
    const commit = await this.#revisions.getSha(repository, revision);
    const entry = await this.#find(repository, commit, treePath);
    if (!entry || entry.type === 'tree') {
      const entries = await listTree(this.#git, repository.directory, commit, {
        path: treePath,
      });
      return {
        commit,
        content: {
          kind: 'directory',
          entries: await this.#date(repository, commit, treePath, entries),
        },
      };
    }
    const [dated] = await this.#date(repository, commit, treePath, [entry]);
    if (entry.type === 'commit') {
      return { commit, content: { kind: 'submodule', entry: dated } };
    }
    const bytes = await this.#readBlob(repository, entry);
    return { commit, content: { kind: 'file', entry: dated, bytes } };
  }

  /**
   * Reads the bytes of a file.
   */
  async readFile(
    repository: ReadableRepository,
    path: string,
    revision: string | undefined,
  ): Promise<{ entry: TreeEntry; bytes: Buffer; commit: string }> {
    const treePath = parseTreePath(path);
    const commit = await this.#revisions.getSha(repository, revision);
    const entry = await this.#find(repository, commit, treePath);
    if (entry?.type !== 'blob') {
      throw new NotFoundError(`There is no file at "${treePath}"`);
    }
    return { entry, commit, bytes: await this.#readBlob(repository, entry) };
  }

  /** Makes sure that something stands at a path. */
  async find(
    repository: ReadableRepository,
    path: string,
    revision: string | undefined,
  ): Promise<void> {
    const commit = await this.#revisions.getSha(repository, revision);
    await this.#find(repository, commit, parseTreePath(path));
  }

  /** Reads a blob by its object id. */
  async readBlob(repository: ReadableRepository, sha: string): Promise<Buffer> {
    if (!isObjectId(sha)) {
      throw new NotFoundError(`"${sha}" is not the id of a blob`);
    }
    const { exitCode, stdout } = await this.#git.run(
      ['cat-file', '-s', `${sha}^{blob}`],
      { repository: repository.directory, answers: [128] },
    );
    if (exitCode !== 0) {
      throw new NotFoundError(`There is no blob ${sha}`);
    }
    const size = Number(stdout.toString('utf8'));
    return this.#readBlob(repository, { sha, size, path: sha });
  }

  async #find(
    repository: ReadableRepository,
    commit: string,
    path: string,
  ): Promise<TreeEntry | undefined> {
    if (path === '') {
      return undefined;
    }
    const entry = await findTreeEntry(
      this.#git,
      repository.directory,
      commit,
      path,
    );
    if (!entry) {
      throw new NotFoundError(
        `There is no file or directory "${path}" at ${commit.slice(0, 10)}`,
      );
    }
    return entry;
  }

  async #readBlob(
    repository: ReadableRepository,
    entry: Pick<TreeEntry, 'sha' | 'size' | 'path'>,
  ): Promise<Buffer> {
    if (entry.size > this.#limits.fileBytes) {
      throw new TooLargeError(
        `"${entry.path}" has ${entry.size} bytes, more than the ${
          this.#limits.fileBytes
        } that are shown; clone the repository to read it`,
      );
    }
    return readBlob(this.#git, repository.directory, entry.sha, {
      maxOutput: this.#limits.fileBytes,
    });
  }

  async #date(
    repository: ReadableRepository,
    commit: string,
    directory: string,
    entries: readonly TreeEntry[],
  ): Promise<ContentEntry[]> {
    const key = `${repository.id}:${commit}:${directory}`;
    const lastCommits =
      this.#lastCommits.get(key) ??
      (await findLastCommits(this.#git, repository.directory, {
        commit,
        directory,
        paths: entries.map(entry => entry.path),
      }));
    this.#lastCommits.set(key, lastCommits);
    return entries.map(entry => ({
      ...entry,
      lastCommit: lastCommits.get(entry.path),
    }));
  }
}
