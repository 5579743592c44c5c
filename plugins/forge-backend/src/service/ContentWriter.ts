import { ConflictError, NotFoundError } from '@backstage/errors';
import { KnownPrincipal } from '../auth/Principal';
import { createCommit } from '../git/createCommit';
import { GitSignature } from '../git/GitCommit';
import { GitRunner } from '../git/GitRunner';
import { findTreeEntries, TreeEntry } from '../git/listTree';
import { resolveRevision } from '../git/resolveRevision';
import { updateRefs, ZERO_ID } from '../git/updateRefs';
import { FileWrite, writeFiles } from '../git/writeFiles';
import { UnprocessableError } from '../model/errors';
import { assertRefName } from '../names/refName';
import { parseTreePath } from '../names/treePath';
import { WritableRepository } from './ForgeService';
import { PushHandler } from './PushHandler';
import { toSignature } from './toSignature';

/**
 * One change that a commit is to make.
 */
export type FileChange = {
  readonly operation: 'create' | 'update' | 'upload' | 'delete';
  readonly path: string;
  /** Where the file was before, if it is to be moved. */
  readonly fromPath?: string;
  readonly content?: Buffer;
  /** Object id of the blob that the caller believes to be there. */
  readonly sha?: string;
};

/**
 * Who and where of a commit made through the API.
 */
export type CommitOptions = {
  /** Branch to start from; absent for the default branch. */
  readonly branch?: string;
  /** Branch to make for the commit; absent to add to `branch`. */
  readonly newBranch?: string;
  readonly message: string;
  readonly author?: Partial<GitSignature>;
  readonly committer?: Partial<GitSignature>;
};

/**
 * Commits changes of files without a clone.
 */
export class ContentWriter {
  readonly #git: GitRunner;
  readonly #pushes: PushHandler;

  constructor(options: { git: GitRunner; pushes: PushHandler }) {
    this.#git = options.git;
    this.#pushes = options.pushes;
  }

  /**
   * Makes one commit of all changes.
   *
   * @returns Id of the commit
   */
  async commit(
    repository: WritableRepository,
    changes: readonly FileChange[],
    options: CommitOptions,
    principal: KnownPrincipal,
  ): Promise<string> {
    const { directory } = repository;
    const target = await this.#findTarget(repository, options);
    const writes: FileWrite[] = [];
    for (const change of changes) {
      writes.push(...(await this.#toWrites(directory, target.parent, change)));
    }
    const tree = await writeFiles(this.#git, directory, target.parent, writes);
    const author = toSignature(principal.account, options.author);
    const after = await createCommit(this.#git, directory, {
      tree,
      parents: target.parent ? [target.parent] : [],
      message: options.message,
      author,
      committer: toSignature(
        principal.account,
        options.committer ?? options.author,
      ),
    });
    const update = { ref: target.ref, before: target.before, after };
    await updateRefs(this.#git, directory, [update]);
    await this.#pushes.handle(repository, [update], principal);
    return after;
  }

  async #findTarget(
    { directory, defaultBranch, isEmpty }: WritableRepository,
    { branch = defaultBranch, newBranch }: CommitOptions,
  ): Promise<{ ref: string; before: string; parent?: string }> {
    assertRefName(branch, 'branch');
    const parent = await this.#resolveBranch(directory, branch);
    if (!parent && !isEmpty) {
      throw new NotFoundError(`There is no branch "${branch}"`);
    }
    if (newBranch === undefined || newBranch === branch) {
      const before = parent ?? ZERO_ID;
      return { ref: `refs/heads/${branch}`, before, parent };
    }
    assertRefName(newBranch, 'branch');
    if (await this.#resolveBranch(directory, newBranch)) {
      throw new UnprocessableError(
        `There is a branch "${newBranch}" already; leave new_branch out to add to "${branch}"`,
      );
    }
    return { ref: `refs/heads/${newBranch}`, before: ZERO_ID, parent };
  }

  #resolveBranch(
    directory: string,
    branch: string,
  ): Promise<string | undefined> {
    return resolveRevision(this.#git, directory, `refs/heads/${branch}`);
  }

  async #toWrites(
    directory: string,
    parent: string | undefined,
    change: FileChange,
  ): Promise<FileWrite[]> {
    const path = parseTreePath(change.path);
    const fromPath = parseTreePath(change.fromPath ?? change.path);
    if (path === '' || fromPath === '') {
      throw new UnprocessableError('The path of the file is missing');
    }
    const entries = await this.#find(directory, parent, [path, fromPath]);
    const existing = entries.get(fromPath);
    if (change.operation === 'create' && existing) {
      throw new UnprocessableError(
        `There is a file "${path}" already; update it instead, giving its sha`,
      );
    }
    assertPlace(path, entries);
    if (change.operation === 'update' || change.operation === 'delete') {
      assertReplaceable(fromPath, existing, change.sha);
    }
    if (change.operation === 'delete') {
      return [{ path: fromPath }];
    }
    const content = change.content ?? Buffer.alloc(0);
    const mode = existing?.mode === '100755' ? '100755' : '100644';
    const moved = fromPath === path ? [] : [{ path: fromPath }];
    return [...moved, { path, mode, content }];
  }

  /** Finds what stands at the paths and above them. */
  async #find(
    directory: string,
    parent: string | undefined,
    paths: readonly string[],
  ): Promise<ReadonlyMap<string, TreeEntry>> {
    if (!parent) {
      return new Map();
    }
    const all = new Set(paths.flatMap(listPathsTo));
    return findTreeEntries(this.#git, directory, parent, [...all]);
  }
}

/** Lists a path and the directories above it: `a`, `a/b`, `a/b/c`. */
function listPathsTo(path: string): string[] {
  const segments = path.split('/');
  return segments.map((_, i) => segments.slice(0, i + 1).join('/'));
}

/** Git itself would quietly put a directory in the place of a file, and the other way round. */
function assertPlace(
  path: string,
  entries: ReadonlyMap<string, TreeEntry>,
): void {
  const above = listPathsTo(path).slice(0, -1);
  const inTheWay = above.find(p => (entries.get(p)?.type ?? 'tree') !== 'tree');
  if (inTheWay) {
    throw new UnprocessableError(
      `"${path}" cannot be made: "${inTheWay}" is not a directory`,
    );
  }
  const there = entries.get(path);
  if (there && !there.mode.startsWith('100')) {
    throw new UnprocessableError(
      `"${path}" is not a file: directories, symbolic links and submodules are changed by git only`,
    );
  }
}

function assertReplaceable(
  path: string,
  existing: TreeEntry | undefined,
  sha: string | undefined,
): asserts existing is TreeEntry {
  if (!existing) {
    throw new NotFoundError(`There is no file "${path}" on that branch`);
  }
  if (sha !== undefined && sha !== existing.sha) {
    throw new ConflictError(
      `"${path}" was changed in the meantime: you have ${sha}, it is ${existing.sha}; reload and try again`,
    );
  }
}
