import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import {
  cloneRepo,
  type ActionContext,
} from '@backstage/plugin-scaffolder-node';
import {
  BIRTH_RECORD_PATH,
  parseBirthRecord,
  readFolder,
  type Destination,
} from '@fairway/kit-renderer';
import { readFile } from 'node:fs/promises';
import { findGitCredentials } from '../destination/findGitCredentials';
import type { HostApi } from '../destination/HostApi';
import { hasBranch } from './branches';
import { findPullRequest, type PullRequest } from './pullRequests';

/** What there is of a proposed change: nothing, a branch that this run pushed, or a branch of somebody else. */
export type Proposal = {
  readonly state: 'none' | 'ours' | 'others';
  readonly pull?: PullRequest;
};

/** Finds out by looking, since a run may have been interrupted at any moment. */
export async function findProposal(
  { api, integrations }: { api: HostApi; integrations: ScmIntegrationRegistry },
  request: { destination: Destination; branch: string },
  ctx: Pick<
    ActionContext<any, any>,
    'createTemporaryDirectory' | 'logger' | 'task' | 'workspacePath'
  >,
): Promise<Proposal> {
  const { destination, branch } = request;
  if (!(await hasBranch(api, destination, branch))) {
    return { state: 'none' };
  }
  const pull = await findPullRequest(api, destination, branch);
  return { state: (await isOurs()) ? 'ours' : 'others', pull };

  /** The birth record that was written into the branch names its run. */
  async function isOurs(): Promise<boolean> {
    const record = (await readFolder(ctx.workspacePath)).find(({ path }) =>
      path.endsWith(BIRTH_RECORD_PATH),
    );
    if (!record) {
      return false;
    }
    const dir = await ctx.createTemporaryDirectory();
    await cloneRepo({
      dir,
      url: `${destination.url}.git`,
      ref: branch,
      depth: 1,
      auth: await findGitCredentials(destination, integrations),
      logger: ctx.logger,
    });
    const file = resolveSafeChildPath(dir, record.path);
    const text = await readFile(file, 'utf8').catch(() => undefined);
    return text !== undefined && parseBirthRecord(text).task === ctx.task.id;
  }
}
