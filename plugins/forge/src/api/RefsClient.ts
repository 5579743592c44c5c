import type { ForgeHttp } from './ForgeHttp';
import { encodePath, toRepositoryPath, type RepositoryId } from './encodePath';
import type { Branch, Page, PageRequest, Tag } from './types';

/** Branches and tags. */
export class RefsClient {
  readonly #http: ForgeHttp;

  constructor(http: ForgeHttp) {
    this.#http = http;
  }

  listBranches(id: RepositoryId, page: PageRequest): Promise<Page<Branch>> {
    return this.#http.page(`${toRepositoryPath(id)}/branches`, page);
  }

  async deleteBranch(id: RepositoryId, branch: string): Promise<void> {
    await this.#http.send(
      `${toRepositoryPath(id)}/branches/${encodePath(branch)}`,
      { method: 'DELETE' },
    );
  }

  listTags(id: RepositoryId, page: PageRequest): Promise<Page<Tag>> {
    return this.#http.page(`${toRepositoryPath(id)}/tags`, page);
  }
}
