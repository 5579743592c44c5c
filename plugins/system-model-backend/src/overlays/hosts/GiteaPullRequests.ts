import { HostedContents } from './HostedContents';
import { JsonClient } from './JsonClient';
import { HostedText, Proposal, PullRequestHost } from './PullRequestHost';

/** Opens pull requests on Gitea, Forgejo, or the forge of the portal. */
export class GiteaPullRequests implements PullRequestHost {
  readonly #contents: HostedContents;

  /** @param repository - Such as `acme/shop` */
  constructor(client: JsonClient, repository: string) {
    this.#contents = new HostedContents(client, repository);
  }

  async read(path: string): Promise<HostedText> {
    return await this.#contents.read(path);
  }

  async propose(proposal: Proposal): Promise<string> {
    const { base, branch } = proposal;
    await this.#contents.commit(proposal, {
      branch: base.branch,
      new_branch: branch,
    });
    return await this.#contents.openPull(proposal);
  }
}
