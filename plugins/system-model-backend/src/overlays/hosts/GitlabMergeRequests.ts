import { z } from 'zod';
import { decodeText, encodeText } from './hostedFile';
import { JsonClient } from './JsonClient';
import { HostedText, Proposal, PullRequestHost } from './PullRequestHost';

const projectSchema = z.object({ default_branch: z.string() });
const fileSchema = z.object({
  content: z.string(),
  encoding: z.literal('base64'),
  last_commit_id: z.string(),
});
const mergeRequestSchema = z.object({ web_url: z.string() });

/** Opens merge requests on GitLab. */
export class GitlabMergeRequests implements PullRequestHost {
  readonly #client: JsonClient;
  readonly #path: string;

  /** @param project - Such as `group/subgroup/shop` */
  constructor(client: JsonClient, project: string) {
    this.#client = client;
    this.#path = `/projects/${encodeURIComponent(project)}`;
  }

  async read(path: string): Promise<HostedText> {
    const { default_branch: branch } = await this.#client.send(
      'GET',
      this.#path,
      projectSchema,
    );
    const query = new URLSearchParams({ ref: branch });
    const file = await this.#client.send(
      'GET',
      `${this.#path}/repository/files/${encodeURIComponent(path)}?${query}`,
      fileSchema,
    );
    return {
      text: decodeText(file.content),
      branch,
      version: file.last_commit_id,
    };
  }

  async propose(proposal: Proposal): Promise<string> {
    const { base, branch, description, path, text, title } = proposal;
    await this.#client.send(
      'POST',
      `${this.#path}/repository/commits`,
      z.object({}),
      {
        branch,
        start_branch: base.branch,
        commit_message: title,
        actions: [
          {
            action: 'update',
            file_path: path,
            content: encodeText(text),
            encoding: 'base64',
            last_commit_id: base.version,
          },
        ],
      },
    );
    const request = await this.#client.send(
      'POST',
      `${this.#path}/merge_requests`,
      mergeRequestSchema,
      {
        title,
        description,
        source_branch: branch,
        target_branch: base.branch,
        remove_source_branch: true,
      },
    );
    return request.web_url;
  }
}
