import {
  encodePath,
  findOwned,
  HostApi,
  HostedFile,
  HostedRepository,
  ListRequest,
  RepositoryFault,
  RepositoryHost,
  RepositoryPage,
  toHosted,
} from '@fairway/repository-scraper';
import {
  accountSchema,
  blobSchema,
  branchSchema,
  GiteaRepository,
  repositorySchema,
  searchSchema,
  treeSchema,
} from './answers';
import { GiteaSource } from './config';
import { isOfOwner } from './isOfOwner';

/** More than that Gitea does not give at once, unless told otherwise. */
const PAGE = 50;
const TREE_PAGE = 1_000;
const MOST_TREE_PAGES = 200;
/** Content of 5 MiB in base64, and what stands around it. */
const MOST_BLOB = 8 * 1024 * 1024;

/**
 * A Gitea, a Forgejo, or the portal's own forge, which speaks the same.
 */
export class GiteaHost implements RepositoryHost {
  /** Times have whole seconds, and pushes are noted a moment after. */
  readonly settlingTime = 60_000;
  readonly #api: HostApi;
  readonly #source: GiteaSource;
  #ownerId: number | undefined;

  constructor(options: {
    readonly api: HostApi;
    readonly source: GiteaSource;
  }) {
    this.#api = options.api;
    this.#source = options.source;
  }

  async list(request: ListRequest): Promise<RepositoryPage> {
    const { order, page, size = PAGE, signal } = request;
    const query = new URLSearchParams({
      ...(order === 'recent'
        ? { sort: 'updated', order: 'desc' }
        : { sort: 'id', order: 'asc' }),
      page: String(page),
      limit: String(size),
      ...(await this.#toOwnerQuery(signal)),
    });
    const path = `/repos/search?${query}`;
    const { askedAt, data, headers } = await this.#api.getPage(
      path,
      searchSchema,
      { signal },
    );
    return {
      repositories: data?.data.map(one => this.#toHosted(one)),
      hasMore: /rel="next"/.test(headers.get('link') ?? ''),
      askedAt,
    };
  }

  async find(
    id: string,
    fullName: string | undefined,
    signal: AbortSignal,
  ): Promise<HostedRepository | undefined> {
    const wanted = { id, fullName, signal };
    const found = await findOwned(this.#api, repositorySchema, wanted);
    if (found) {
      return isOfOwner(found.full_name, this.#source)
        ? this.#toHosted(found)
        : undefined;
    }
    // The portal's forge cannot be asked for an id; what is new to us is new to it, too.
    const newest = fullName
      ? undefined
      : await this.list({ order: 'recent', page: 1, signal });
    return newest?.repositories?.find(one => one.id === id);
  }

  async findCommit(
    { fullName, branch = '' }: HostedRepository,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const answer = await this.#api.findJson(
      `/repos/${fullName}/branches/${encodePath(branch)}`,
      branchSchema,
      { signal },
    );
    return answer?.commit.id;
  }

  async listFiles(
    { fullName }: HostedRepository,
    commit: string,
    signal: AbortSignal,
  ): Promise<readonly HostedFile[]> {
    const files: HostedFile[] = [];
    for (let page = 1; page <= MOST_TREE_PAGES; page++) {
      const { tree, truncated } = await this.#api.getJson(
        `/repos/${fullName}/git/trees/${commit}?recursive=true&per_page=${TREE_PAGE}&page=${page}`,
        treeSchema,
        { signal },
      );
      for (const { path, mode, sha, size } of tree ?? []) {
        if (mode === '100644' || mode === '100755') {
          files.push({ path, sha, size: size ?? undefined });
        }
      }
      if (!truncated || !tree?.length) {
        return files;
      }
    }
    throw new RepositoryFault(
      `${fullName} has more than ${
        MOST_TREE_PAGES * TREE_PAGE
      } files, which is the most that is looked through`,
    );
  }

  async readFile(
    { fullName }: HostedRepository,
    { sha }: HostedFile,
    signal: AbortSignal,
  ): Promise<Buffer> {
    const { content } = await this.#api.getJson(
      `/repos/${fullName}/git/blobs/${sha}`,
      blobSchema,
      { signal, maxBytes: MOST_BLOB },
    );
    return Buffer.from(content, 'base64');
  }

  toFileUrl({ url }: HostedRepository, commit: string, path: string): string {
    return `${url}/src/commit/${commit}/${encodePath(path)}`;
  }

  async #toOwnerQuery(signal: AbortSignal): Promise<Record<string, string>> {
    const { owner } = this.#source;
    if (!owner) {
      return {};
    }
    this.#ownerId ??= (
      await this.#api.getJson(`/users/${owner}`, accountSchema, { signal })
    ).id;
    return { uid: String(this.#ownerId), exclusive: 'true' };
  }

  #toHosted(repository: GiteaRepository): HostedRepository {
    return {
      ...toHosted(repository, this.#source),
      ...(repository.empty && { branch: undefined }),
      activeAt: repository.updated_at ?? '',
    };
  }
}
