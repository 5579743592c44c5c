import type { ForgeHttp } from './ForgeHttp';
import { encodePath, toRepositoryPath, type RepositoryId } from './encodePath';
import type {
  CombinedStatus,
  Commit,
  Comparison,
  Page,
  PageRequest,
} from './types';

export class CommitsClient {
  readonly #http: ForgeHttp;

  constructor(http: ForgeHttp) {
    this.#http = http;
  }

  list(
    id: RepositoryId,
    options: PageRequest & { ref: string; path?: string },
  ): Promise<Page<Commit>> {
    const { ref, path, page, limit } = options;
    return this.#http.page(`${toRepositoryPath(id)}/commits`, {
      sha: ref,
      path: path || undefined,
      page,
      limit,
      // The forge answers faster without what the list does not show.
      stat: false,
      verification: false,
      files: false,
    });
  }

  get(id: RepositoryId, sha: string): Promise<Commit> {
    return this.#http.json(
      `${toRepositoryPath(id)}/git/commits/${encodeURIComponent(sha)}`,
      { query: { stat: false, verification: false, files: false } },
    );
  }

  /** The unified diff to the first parent. */
  async diff(id: RepositoryId, sha: string): Promise<string> {
    const response = await this.#http.send(
      `${toRepositoryPath(id)}/git/commits/${encodeURIComponent(sha)}.diff`,
    );
    return response.text();
  }

  status(id: RepositoryId, sha: string): Promise<CombinedStatus> {
    return this.#http.json(
      `${toRepositoryPath(id)}/commits/${encodeURIComponent(sha)}/status`,
    );
  }

  /** What `head` has that `base` has not. */
  compare(id: RepositoryId, base: string, head: string): Promise<Comparison> {
    return this.#http.json(toComparePath(id, base, head));
  }

  /** The same as a unified diff, from where the two parted. */
  async compareDiff(
    id: RepositoryId,
    base: string,
    head: string,
  ): Promise<string> {
    const response = await this.#http.send(
      `${toComparePath(id, base, head)}.diff`,
    );
    return response.text();
  }
}

function toComparePath(id: RepositoryId, base: string, head: string): string {
  return `${toRepositoryPath(id)}/compare/${encodePath(base)}...${encodePath(
    head,
  )}`;
}
