import type { ForgeHttp } from './ForgeHttp';
import { encodePath, toRepositoryPath, type RepositoryId } from './encodePath';
import type { Commit, ContentEntry } from './types';

export type FileChange = {
  /** The new text, base64. */
  readonly content: string;
  /** Blob id of the file that was edited: the forge refuses when it is no longer that. */
  readonly sha: string;
  readonly message: string;
  readonly branch: string;
  /** When given, the commit goes to this new branch, made from `branch`. */
  readonly new_branch?: string;
};

export class ContentsClient {
  readonly #http: ForgeHttp;

  constructor(http: ForgeHttp) {
    this.#http = http;
  }

  /** A directory's entries, or the one file at the path. */
  get(
    id: RepositoryId,
    path: string,
    ref: string,
  ): Promise<ContentEntry | readonly ContentEntry[]> {
    const suffix = path ? `/${encodePath(path)}` : '';
    return this.#http.json(`${toRepositoryPath(id)}/contents${suffix}`, {
      query: { ref },
    });
  }

  async raw(id: RepositoryId, path: string, ref: string): Promise<Blob> {
    const response = await this.#http.send(
      `${toRepositoryPath(id)}/raw/${encodePath(path)}`,
      { query: { ref } },
    );
    return response.blob();
  }

  update(
    id: RepositoryId,
    path: string,
    change: FileChange,
  ): Promise<{ commit: Pick<Commit, 'sha'> }> {
    return this.#http.json(
      `${toRepositoryPath(id)}/contents/${encodePath(path)}`,
      { method: 'PUT', body: change },
    );
  }
}
