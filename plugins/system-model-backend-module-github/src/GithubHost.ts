import {
  HostApi,
  HostedFile,
  HostedRepository,
  ListRequest,
  RepositoryFault,
  RepositoryHost,
  RepositoryPage,
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
    const { order, page, size = PAGE, etag, signal } = request;
    const query = new URLSearchParams({
      type: 'all',
      ...(order === 'recent'
        ? { sort: 'pushed', direction: 'desc' }
        : { sort: 'created', direction: 'asc' }),
      per_page: String(size),
      page: String(page),
    });
    const path = `/orgs/${this.#source.organization}/repos?${query}`;
    const answer = await this.#api.get(path, {
      headers: etag ? { 'If-None-Match': etag } : {},
      accept: [304],
      signal,
    });
    const isSame = answer.status === 304;
    return {
      repositories: isSame
        ? undefined
        : this.#api
            .parse(answer, z.array(repositorySchema), path)
            .map(one => this.#toHosted(one)),
      hasMore: /rel="next"/.test(answer.headers.get('link') ?? ''),
      etag: answer.headers.get('etag') ?? undefined,
      askedAt: Date.parse(answer.headers.get('date') ?? '') || Date.now(),
    };
  }

  async find(
    id: string,
    fullName: string | undefined,
    signal: AbortSignal,
  ): Promise<HostedRepository | undefined> {
    const found =
      (await this.#findByName(id, fullName, signal)) ??
      // Where GitHub redirects to who asks for a name that a repository had.
      (await this.#api.findJson(`/repositories/${id}`, repositorySchema, {
        signal,
      }));
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
    return `${url}/blob/${commit}/${path
      .split('/')
      .map(encodeURIComponent)
      .join('/')}`;
  }

  /** A name may be another repository's by now. */
  async #findByName(
    id: string,
    fullName: string | undefined,
    signal: AbortSignal,
  ): Promise<GithubRepository | undefined> {
    const found =
      fullName &&
      (await this.#api.findJson(`/repos/${fullName}`, repositorySchema, {
        signal,
      }));
    return found && String(found.id) === id ? found : undefined;
  }

  #toHosted(repository: GithubRepository): HostedRepository {
    const { forks, archived } = this.#source;
    return {
      id: String(repository.id),
      fullName: repository.full_name,
      url: repository.html_url,
      branch: repository.default_branch || undefined,
      activeAt: repository.pushed_at ?? '',
      isLeftOut:
        (!forks && repository.fork === true) ||
        (!archived && repository.archived === true),
    };
  }
}
