import type { ForgeHttp } from './ForgeHttp';
import { toRepositoryPath, type RepositoryId } from './encodePath';
import type { Issue, Page, PageRequest } from './types';

/** Issues; what is said about them are comments, as on pull requests. */
export class IssuesClient {
  readonly #http: ForgeHttp;

  constructor(http: ForgeHttp) {
    this.#http = http;
  }

  list(
    id: RepositoryId,
    options: PageRequest & { state: 'open' | 'closed' },
  ): Promise<Page<Issue>> {
    return this.#http.page(this.#path(id), { type: 'issues', ...options });
  }

  get(id: RepositoryId, number: number): Promise<Issue> {
    return this.#http.json(`${this.#path(id)}/${number}`);
  }

  create(
    id: RepositoryId,
    issue: { title: string; body: string },
  ): Promise<Issue> {
    return this.#http.json(this.#path(id), { method: 'POST', body: issue });
  }

  update(
    id: RepositoryId,
    number: number,
    change: { state: 'open' | 'closed' },
  ): Promise<Issue> {
    return this.#http.json(`${this.#path(id)}/${number}`, {
      method: 'PATCH',
      body: change,
    });
  }

  #path(id: RepositoryId): string {
    return `${toRepositoryPath(id)}/issues`;
  }
}
