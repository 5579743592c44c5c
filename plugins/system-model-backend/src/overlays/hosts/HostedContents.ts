import { z } from 'zod';
import { decodeText, encodePath, encodeText, fileSchema } from './hostedFile';
import { JsonClient } from './JsonClient';
import { HostedText, Proposal } from './PullRequestHost';

const repositorySchema = z.object({ default_branch: z.string() });
const pullSchema = z.object({ html_url: z.string() });

/** Files and pull requests of a repository, as GitHub and those who speak as it does know them. */
export class HostedContents {
  readonly #client: JsonClient;
  /** Of the repository in the API. */
  readonly path: string;

  /** @param repository - Such as `acme/shop` */
  constructor(client: JsonClient, repository: string) {
    this.#client = client;
    this.path = `/repos/${encodePath(repository)}`;
  }

  async read(path: string): Promise<HostedText> {
    const { default_branch: branch } = await this.#client.send(
      'GET',
      this.path,
      repositorySchema,
    );
    const query = new URLSearchParams({ ref: branch });
    const { content, sha } = await this.#client.send(
      'GET',
      `${this.#toFile(path)}?${query}`,
      fileSchema,
    );
    return { text: decodeText(content), branch, version: sha };
  }

  /** @param target - The branch that it is committed to, in the words of the host */
  async commit(
    { base, path, text, title }: Proposal,
    target: { readonly branch: string; readonly new_branch?: string },
  ): Promise<void> {
    await this.#client.send('PUT', this.#toFile(path), z.object({}), {
      content: encodeText(text),
      sha: base.version,
      message: title,
      ...target,
    });
  }

  /** @returns Address of the page of the pull request */
  async openPull({
    base,
    branch,
    description,
    title,
  }: Proposal): Promise<string> {
    const pull = await this.#client.send(
      'POST',
      `${this.path}/pulls`,
      pullSchema,
      { title, body: description, head: branch, base: base.branch },
    );
    return pull.html_url;
  }

  #toFile(path: string): string {
    return `${this.path}/contents/${encodePath(path)}`;
  }
}
