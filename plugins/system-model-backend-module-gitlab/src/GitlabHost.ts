import {
  encodePath,
  HostApi,
  HostedFile,
  HostedRepository,
  ListRequest,
  RepositoryFault,
  RepositoryHost,
  RepositoryPage,
} from '@fairway/repository-scraper';
import { z } from 'zod';
import {
  branchSchema,
  GitlabProject,
  projectSchema,
  treeSchema,
} from './answers';
import { GitlabSource } from './config';
import { isOfGroup } from './isOfGroup';
import { readNextLink } from './readNextLink';

const PAGE = 100;
/** Together 100 000 files. */
const MOST_TREE_PAGES = 1_000;
const MOST_BLOB = 6 * 1024 * 1024;

/**
 * The projects of a group of a GitLab, and of its subgroups.
 */
export class GitlabHost implements RepositoryHost {
  /** GitLab notes activity of a project once an hour at most. */
  readonly settlingTime = 65 * 60_000;
  readonly #api: HostApi;
  readonly #source: GitlabSource;

  constructor(options: {
    readonly api: HostApi;
    readonly source: GitlabSource;
  }) {
    this.#api = options.api;
    this.#source = options.source;
  }

  async list(request: ListRequest): Promise<RepositoryPage> {
    const { order, size = PAGE } = request;
    const query = new URLSearchParams({
      include_subgroups: 'true',
      with_shared: 'false',
      ...(order === 'recent'
        ? { order_by: 'last_activity_at', sort: 'desc' }
        : { order_by: 'id', sort: 'asc' }),
      per_page: String(size),
      page: String(request.page),
    });
    const group = encodeURIComponent(this.#source.group);
    const path = `/groups/${group}/projects?${query}`;
    const { data, headers, ...page } = await this.#api.getPage(
      path,
      z.array(projectSchema),
      request,
    );
    return {
      ...page,
      repositories: data?.map(one => this.#toHosted(one)),
      hasMore: readNextLink(headers) !== undefined,
    };
  }

  async find(
    id: string,
    _fullName: string | undefined,
    signal: AbortSignal,
  ): Promise<HostedRepository | undefined> {
    const found = await this.#api.findJson(`/projects/${id}`, projectSchema, {
      signal,
    });
    return found && isOfGroup(found.path_with_namespace, this.#source)
      ? this.#toHosted(found)
      : undefined;
  }

  async findCommit(
    { id, branch = '' }: HostedRepository,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const found = await this.#api.findJson(
      `/projects/${id}/repository/branches/${encodeURIComponent(branch)}`,
      branchSchema,
      { signal },
    );
    return found?.commit.id;
  }

  async listFiles(
    { id, fullName }: HostedRepository,
    commit: string,
    signal: AbortSignal,
  ): Promise<readonly HostedFile[]> {
    const files: HostedFile[] = [];
    const query = new URLSearchParams({
      ref: commit,
      recursive: 'true',
      pagination: 'keyset',
      per_page: String(PAGE),
    });
    for (let page = 1; page <= MOST_TREE_PAGES; page++) {
      const path = `/projects/${id}/repository/tree?${query}`;
      const answer = await this.#api.get(path, { signal });
      for (const entry of this.#api.parse(answer, treeSchema, path)) {
        if (entry.mode === '100644' || entry.mode === '100755') {
          files.push({ path: entry.path, sha: entry.id });
        }
      }
      const token = readNextLink(answer.headers)?.searchParams.get(
        'page_token',
      );
      if (!token) {
        return files;
      }
      query.set('page_token', token);
    }
    throw new RepositoryFault(
      `${fullName} has more than ${
        MOST_TREE_PAGES * PAGE
      } files and folders, which is the most that is looked through`,
    );
  }

  async readFile(
    { id }: HostedRepository,
    { sha }: HostedFile,
    signal: AbortSignal,
  ): Promise<Buffer> {
    const { body } = await this.#api.get(
      `/projects/${id}/repository/blobs/${sha}/raw`,
      { maxBytes: MOST_BLOB, signal },
    );
    return body;
  }

  toFileUrl({ url }: HostedRepository, commit: string, path: string): string {
    return `${url}/-/blob/${commit}/${encodePath(path)}`;
  }

  #toHosted(project: GitlabProject): HostedRepository {
    const { forks, archived } = this.#source;
    return {
      id: String(project.id),
      fullName: project.path_with_namespace,
      url: project.web_url,
      branch: project.empty_repo
        ? undefined
        : project.default_branch || undefined,
      activeAt: project.last_activity_at ?? '',
      isLeftOut:
        (!forks && Boolean(project.forked_from_project)) ||
        (!archived && project.archived === true),
    };
  }
}
