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
import { z } from 'zod';
import { GithubRepository, repositorySchema, SHA } from './answers';
import { GithubSource } from './config';
import { isOfOrganization } from './isOfOrganization';
import { TreeLister } from './TreeLister';

const PAGE = 100;
const MOST_BLOB = 6 * 1024 * 1024;

/**
 * An organisation on github.com, or on a GitHub Enterprise Server.
 */
export class GithubHost implements RepositoryHost {
  /** Lists may come from a replica that is late. */
  readonly settlingTime = 5 * 60_000;
  readonly #api: HostApi;
  readonly #source: GithubSource;
  readonly #trees: TreeLister;

  constructor(options: {
    readonly api: HostApi;
    readonly source: GithubSource;
  }) {
    this.#api = options.api;
    this.#source = options.source;
    this.#trees = new TreeLister(options.api);
  }

  async list(request: ListRequest): Promise<RepositoryPage> {
    const { order, size = PAGE } = request;
    const query = new URLSearchParams({
      type: 'all',
      ...(order === 'recent'
        ? { sort: 'pushed', direction: 'desc' }
        : { sort: 'created', direction: 'asc' }),
      per_page: String(size),
      page: String(request.page),
    });
    const path = `/orgs/${this.#source.organization}/repos?${query}`;
    const { data, headers, ...page } = await this.#api.getPage(
      path,
      z.array(repositorySchema),
      request,
    );
    return {
      ...page,
      repositories: data?.map(one => this.#toHosted(one)),
      hasMore: /rel="next"/.test(headers.get('link') ?? ''),
    };
  }

  async find(
    id: string,
    fullName: string | undefined,
    signal: AbortSignal,
  ): Promise<HostedRepository | undefined> {
    // By its id GitHub redirects to who asks for a name that a repository had.
    const wanted = { id, fullName, signal };
    const found = await findOwned(this.#api, repositorySchema, wanted);
    return found && isOfOrganization(found.full_name, this.#source)
      ? this.#toHosted(found)
      : undefined;
  }

  async findCommit(
    { fullName, branch }: HostedRepository,
    signal: AbortSignal,
  ): Promise<string | 'empty' | undefined> {
    const path = `/repos/${fullName}/commits/${encodeURIComponent(
      `heads/${branch}`,
    )}`;
    const { status, body } = await this.#api.get(path, {
      headers: { Accept: 'application/vnd.github.sha' },
      accept: [404, 409, 422],
      signal,
    });
    if (status === 409) {
      return 'empty';
    }
    const commit = body.toString('utf8').trim();
    if (status === 200 && !SHA.test(commit)) {
      throw new RepositoryFault(`The answer of ${path} is not a commit`);
    }
    return status === 200 ? commit : undefined;
  }

  listFiles(
    { fullName }: HostedRepository,
    commit: string,
    signal: AbortSignal,
  ): Promise<readonly HostedFile[]> {
    return this.#trees.list(fullName, commit, signal);
  }

  async readFile(
    { fullName }: HostedRepository,
    { sha }: HostedFile,
    signal: AbortSignal,
  ): Promise<Buffer> {
    const { body } = await this.#api.get(
      `/repos/${fullName}/git/blobs/${sha}`,
      {
        headers: { Accept: 'application/vnd.github.raw+json' },
        maxBytes: MOST_BLOB,
        signal,
      },
    );
    return body;
  }

  toFileUrl({ url }: HostedRepository, commit: string, path: string): string {
    return `${url}/blob/${commit}/${encodePath(path)}`;
  }

  #toHosted(repository: GithubRepository): HostedRepository {
    return {
      ...toHosted(repository, this.#source),
      activeAt: repository.pushed_at ?? '',
    };
  }
}
