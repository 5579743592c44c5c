import { z } from 'zod';
import { decodeText, encodePath, encodeText, fileSchema } from './hostedFile';
import { JsonClient } from './JsonClient';
import { HostedText, Proposal, PullRequestHost } from './PullRequestHost';

const repositorySchema = z.object({ default_branch: z.string() });
const pullSchema = z.object({ html_url: z.string() });

/** Opens pull requests on Gitea, Forgejo, or the forge of the portal. */
export class GiteaPullRequests implements PullRequestHost {
  readonly #client: JsonClient;
  readonly #path: string;

  /** @param repository - Such as `acme/shop` */
  constructor(client: JsonClient, repository: string) {
    this.#client = client;
    this.#path = `/repos/${encodePath(repository)}`;
  }

  async read(path: string): Promise<HostedText> {
    const { default_branch: branch } = await this.#client.send(
      'GET',
      this.#path,
      repositorySchema,
    );
    const query = new URLSearchParams({ ref: branch });
    const { content, sha } = await this.#client.send(
      'GET',
      `${this.#path}/contents/${encodePath(path)}?${query}`,
      fileSchema,
    );
    return { text: decodeText(content), branch, version: sha };
  }

  async propose(proposal: Proposal): Promise<string> {
    const { base, branch, description, path, text, title } = proposal;
    await this.#client.send(
      'PUT',
      `${this.#path}/contents/${encodePath(path)}`,
      z.object({}),
      {
        content: encodeText(text),
        sha: base.version,
        branch: base.branch,
        new_branch: branch,
        message: title,
      },
    );
    const pull = await this.#client.send(
      'POST',
      `${this.#path}/pulls`,
      pullSchema,
      { title, body: description, head: branch, base: base.branch },
    );
    return pull.html_url;
  }
}
