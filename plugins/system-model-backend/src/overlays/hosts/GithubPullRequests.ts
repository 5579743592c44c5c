import { z } from 'zod';
import { HostedContents } from './HostedContents';
import { encodePath } from './hostedFile';
import { JsonClient } from './JsonClient';
import { HostedText, Proposal, PullRequestHost } from './PullRequestHost';

const refSchema = z.object({ object: z.object({ sha: z.string() }) });

/** Opens pull requests on GitHub. */
export class GithubPullRequests implements PullRequestHost {
  readonly #client: JsonClient;
  readonly #contents: HostedContents;

  /** @param repository - Such as `acme/shop` */
  constructor(client: JsonClient, repository: string) {
    this.#client = client;
    this.#contents = new HostedContents(client, repository);
  }

  async read(path: string): Promise<HostedText> {
    return await this.#contents.read(path);
  }

  async propose(proposal: Proposal): Promise<string> {
    const { branch } = proposal;
    await this.#createBranch(proposal);
    await this.#contents.commit(proposal, { branch });
    return await this.#contents.openPull(proposal);
  }

  async #createBranch({ base, branch }: Proposal): Promise<void> {
    const { path } = this.#contents;
    const { object } = await this.#client.send(
      'GET',
      `${path}/git/ref/heads/${encodePath(base.branch)}`,
      refSchema,
    );
    await this.#client.send('POST', `${path}/git/refs`, z.object({}), {
      ref: `refs/heads/${branch}`,
      sha: object.sha,
    });
  }
}
