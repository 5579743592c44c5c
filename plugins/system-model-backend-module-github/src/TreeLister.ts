import {
  HostApi,
  HostedFile,
  RepositoryFault,
} from '@fairway/repository-scraper';
import { treeSchema } from './answers';

/** For one repository that is too large to be listed at once. */
const MOST_REQUESTS = 200;
/** GitHub cuts lists at 7 MB; some servers are set to more. */
const MOST_BYTES = 32 * 1024 * 1024;

type Walk = {
  readonly repository: string;
  readonly signal: AbortSignal;
  readonly files: HostedFile[];
  requests: number;
};

/**
 * Lists the files of a commit.
 *
 * @remarks
 *
 * GitHub cuts the list of a tree that is too large. Such a tree is listed by the
 * trees in it, which are each cut into their own where they are still too large.
 */
export class TreeLister {
  readonly #api: HostApi;

  constructor(api: HostApi) {
    this.#api = api;
  }

  async list(
    repository: string,
    commit: string,
    signal: AbortSignal,
  ): Promise<readonly HostedFile[]> {
    const walk: Walk = { repository, signal, files: [], requests: 0 };
    await this.#add(walk, commit, '');
    return walk.files;
  }

  async #add(walk: Walk, sha: string, prefix: string): Promise<void> {
    const all = await this.#ask(walk, `${sha}?recursive=1`);
    if (!all.truncated) {
      addFiles(walk, all.tree, prefix);
      return;
    }
    const own = await this.#ask(walk, sha);
    if (own.truncated) {
      throw new RepositoryFault(
        `${walk.repository} has a folder with more files than GitHub lists: /${prefix}`,
      );
    }
    addFiles(walk, own.tree, prefix);
    for (const { path, mode, sha: child } of own.tree) {
      if (mode === '040000') {
        await this.#add(walk, child, `${prefix}${path}/`);
      }
    }
  }

  async #ask(walk: Walk, tree: string) {
    const { repository, signal } = walk;
    walk.requests++;
    if (walk.requests > MOST_REQUESTS) {
      throw new RepositoryFault(
        `${repository} has so many files that it would take more than ${MOST_REQUESTS} requests to list them`,
      );
    }
    return this.#api.getJson(
      `/repos/${repository}/git/trees/${tree}`,
      treeSchema,
      { signal, maxBytes: MOST_BYTES },
    );
  }
}

function addFiles(
  { files }: Walk,
  tree: ReadonlyArray<{
    path: string;
    mode: string;
    sha: string;
    size?: number | null;
  }>,
  prefix: string,
): void {
  for (const { path, mode, sha, size } of tree) {
    if (mode === '100644' || mode === '100755') {
      files.push({ path: `${prefix}${path}`, sha, size: size ?? undefined });
    }
  }
}
