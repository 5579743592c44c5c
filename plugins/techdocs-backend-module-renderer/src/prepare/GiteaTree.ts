import { ResponseError } from '@backstage/errors';
import {
  getGiteaLatestCommitUrl,
  getGiteaRequestOptions,
  GiteaIntegrationConfig,
  parseGiteaUrl,
} from '@backstage/integration';
import { z } from 'zod';

/** Hosts may give out fewer entries at a time, and say so. */
const PAGE_SIZE = 1000;
const MAX_PAGES = 200;

const commitSchema = z.object({ sha: z.string().regex(/^[0-9a-f]{40,64}$/) });
const treeSchema = z.object({
  tree: z.array(
    z.object({
      path: z.string(),
      mode: z.string(),
      type: z.string(),
      sha: z.string().regex(/^[0-9a-f]{40,64}$/),
    }),
  ),
  truncated: z.boolean(),
});

/** Files of a commit: names of their content by path. */
export type BlobNames = ReadonlyMap<string, string>;

/**
 * A folder of a repository on a host that speaks as Gitea does, the embedded forge above all.
 *
 * @see https://docs.gitea.com/api, "git/trees" and "raw"
 */
export class GiteaTree {
  readonly #config: GiteaIntegrationConfig;
  readonly #target: string;

  /** @param target - As in a catalog location, e.g. `https://git.example.com/team/api/src/branch/main/docs/` */
  constructor(config: GiteaIntegrationConfig, target: string) {
    this.#config = config;
    this.#target = target;
  }

  /** The commit that the branch is at. */
  async getCommit(): Promise<string> {
    const url = getGiteaLatestCommitUrl(this.#config, this.#target);
    return commitSchema.parse(await (await this.#fetch(url)).json()).sha;
  }

  /** The address of the same folder at one commit. */
  toCommitUrl(commit: string): string {
    const { url, owner, name, path } = parseGiteaUrl(
      this.#config,
      this.#target,
    );
    return `${url}/${owner}/${name}/src/commit/${commit}/${path}`;
  }

  /** Lists the regular files of the folder, by paths below it. */
  async list(commit: string): Promise<BlobNames> {
    const { path } = parseGiteaUrl(this.#config, this.#target);
    const prefix = path && `${decodeURI(path).replace(/\/+$/, '')}/`;
    const names = new Map<string, string>();
    for (let page = 1; page <= MAX_PAGES; page++) {
      const url = `${
        this.#api
      }/git/trees/${commit}?recursive=true&per_page=${PAGE_SIZE}&page=${page}`;
      const answer = await (await this.#fetch(url)).json();
      const { tree, truncated } = treeSchema.parse(answer);
      for (const entry of tree) {
        if (/^100/.test(entry.mode) && entry.path.startsWith(prefix)) {
          names.set(entry.path.slice(prefix.length), entry.sha);
        }
      }
      if (!truncated) {
        return names;
      }
    }
    throw new Error(`The tree of ${this.#target} has too many entries`);
  }

  /** Reads one of the listed files. */
  async read(path: string, commit: string): Promise<Buffer> {
    const root = parseGiteaUrl(this.#config, this.#target).path;
    const whole = [decodeURI(root).replace(/\/+$/, ''), path]
      .filter(Boolean)
      .join('/');
    const file = whole.split('/').map(encodeURIComponent).join('/');
    const response = await this.#fetch(
      `${this.#api}/raw/${file}?ref=${commit}`,
    );
    return Buffer.from(await response.arrayBuffer());
  }

  get #api(): string {
    const { url, owner, name } = parseGiteaUrl(this.#config, this.#target);
    return `${url}/api/v1/repos/${owner}/${name}`;
  }

  async #fetch(url: string): Promise<Response> {
    const response = await fetch(url, getGiteaRequestOptions(this.#config));
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
