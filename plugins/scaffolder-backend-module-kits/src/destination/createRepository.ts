import type { Config } from '@backstage/config';
import { ForwardedError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import type { Destination } from '@fairway/kit-renderer';
import { getPublishAction } from './getPublishAction';
import { toRepoUrl } from './toDestination';

/** A repository to be, and what its first commit is made of. */
type Request = {
  readonly destination: Destination;
  readonly directory: string;
  readonly description?: string;
  readonly branch: string;
  readonly commitMessage: string;
  readonly author?: { readonly name?: string; readonly email?: string };
};

/**
 * Makes a repository and pushes a folder to it, by the stock action for its kind of host.
 *
 * @throws ForwardedError if the host does not take it
 */
export async function createRepository(
  request: Request,
  ctx: ActionContext<any, any>,
  options: { config: Config; integrations: ScmIntegrationRegistry },
): Promise<void> {
  const { author, branch, commitMessage, description, destination, directory } =
    request;
  try {
    await getPublishAction(destination, options).handler({
      ...ctx,
      workspacePath: directory,
      // Remembers that there is a repository, which somebody may have deleted since. Whoever calls this has looked.
      checkpoint: ({ fn }: { fn: () => Promise<unknown> }) => fn(),
      input: {
        repoUrl: toRepoUrl(destination),
        description,
        settings: { description },
        defaultBranch: branch,
        // A rule that the team could not change, and that a repository which is filled in a second try would not have.
        protectDefaultBranch: false,
        gitCommitMessage: commitMessage,
        gitAuthorName: author?.name,
        gitAuthorEmail: author?.email,
      },
      output: () => {},
    } as any);
  } catch (error) {
    const { host, owner, repository } = destination;
    throw new ForwardedError(
      `${host} did not take ${owner}/${repository}`,
      error,
    );
  }
}
