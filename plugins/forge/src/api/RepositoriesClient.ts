import type { ForgeHttp } from './ForgeHttp';
import { toRepositoryPath, type RepositoryId } from './encodePath';
import type { Page, PageRequest, Repository } from './types';

export type NewRepository = {
  readonly name: string;
  readonly description: string;
  readonly private: boolean;
  /** Whether the forge makes a first commit with a README. */
  readonly auto_init: boolean;
  readonly default_branch: string;
};

export class RepositoriesClient {
  readonly #http: ForgeHttp;

  constructor(http: ForgeHttp) {
    this.#http = http;
  }

  async search(
    options: PageRequest & { q?: string; ownerId?: number },
  ): Promise<Page<Repository>> {
    const { q, ownerId, page, limit } = options;
    return this.#http.page(
      '/repos/search',
      {
        q: q || undefined,
        uid: ownerId,
        exclusive: ownerId === undefined ? undefined : true,
        sort: 'updated',
        order: 'desc',
        page,
        limit,
      },
      body => (body as { data: Repository[] }).data,
    );
  }

  get(id: RepositoryId): Promise<Repository> {
    return this.#http.json(toRepositoryPath(id));
  }

  createForUser(repository: NewRepository): Promise<Repository> {
    return this.#http.json('/user/repos', { method: 'POST', body: repository });
  }

  createForOrganization(
    organization: string,
    repository: NewRepository,
  ): Promise<Repository> {
    return this.#http.json(`/orgs/${encodeURIComponent(organization)}/repos`, {
      method: 'POST',
      body: repository,
    });
  }

  async delete(id: RepositoryId): Promise<void> {
    await this.#http.send(toRepositoryPath(id), { method: 'DELETE' });
  }
}
