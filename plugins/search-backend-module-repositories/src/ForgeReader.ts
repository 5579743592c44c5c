import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { z } from 'zod';

const PAGE = 50;
const MOST_FILES = 2_000;
const MOST_README = 50_000;
/** `<owner>/<name>`. With `..` it would lead elsewhere. */
const FULL_NAME = /^(?!\.+\/)[^/]+\/(?!\.+$)[^/]+$/;

const repositorySchema = z.object({
  full_name: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  default_branch: z.string(),
  empty: z.boolean().nullish(),
  updated_at: z.string().nullish(),
  topics: z.array(z.string()).nullish(),
});
const searchSchema = z.object({ data: z.array(repositorySchema) });
const treeSchema = z.object({
  tree: z.array(z.object({ path: z.string(), type: z.string() })),
});

/** A repository as the forge tells of it. */
export type ForgeRepository = z.infer<typeof repositorySchema>;

/** Asks the forge with the portal's own credentials. */
export class ForgeReader {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async *list(signal: AbortSignal): AsyncGenerator<ForgeRepository> {
    for (let page = 1; ; page++) {
      const answer = await this.#get(
        `/repos/search?sort=id&limit=${PAGE}&page=${page}`,
        signal,
      );
      const { data } = searchSchema.parse(await answer!.json());
      yield* data;
      if (data.length < PAGE) {
        return;
      }
    }
  }

  /** @returns `undefined` if there is none (any more) */
  async find(
    fullName: string,
    signal: AbortSignal,
  ): Promise<ForgeRepository | undefined> {
    if (!FULL_NAME.test(fullName)) {
      return undefined;
    }
    const answer = await this.#get(`/repos/${toPath(fullName)}`, signal);
    return answer && repositorySchema.parse(await answer.json());
  }

  /** Paths of files on the default branch. */
  async listFiles(
    { full_name: fullName, default_branch: branch }: ForgeRepository,
    signal: AbortSignal,
  ): Promise<string[]> {
    const answer = await this.#get(
      `/repos/${toPath(fullName)}/git/trees/${encodeURIComponent(
        branch,
      )}?recursive=true&per_page=${MOST_FILES}`,
      signal,
    );
    return answer
      ? treeSchema
          .parse(await answer.json())
          .tree.filter(({ type }) => type === 'blob')
          .slice(0, MOST_FILES)
          .map(({ path }) => path)
      : [];
  }

  async readText(
    { full_name: fullName }: ForgeRepository,
    path: string,
    signal: AbortSignal,
  ): Promise<string> {
    const answer = await this.#get(
      `/repos/${toPath(fullName)}/raw/${toPath(path)}`,
      signal,
    );
    return answer ? (await answer.text()).slice(0, MOST_README) : '';
  }

  async #get(path: string, signal: AbortSignal): Promise<Response | undefined> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'forge',
    });
    const baseUrl = await this.#discovery.getBaseUrl('forge');
    const response = await fetch(`${baseUrl}/api/v1${path}`, {
      headers: { Authorization: `Bearer ${token}` },
      signal,
    });
    if (response.status === 404) {
      // The connection is not given back before the body is read.
      await response.arrayBuffer();
      return undefined;
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function toPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
