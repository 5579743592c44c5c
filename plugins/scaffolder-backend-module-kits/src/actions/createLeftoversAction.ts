import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { toDestination } from '../destination/toDestination';
import { toOrganizationRepository } from '../destination/toOrganizationRepository';
import { findProposal } from '../organization/findProposal';
import type { ActionOptions } from './ActionOptions';
import { toCatalogInfoUrl } from './createPublishAction';

const NOTHING = 'Nothing was created.';

/** Says after a failure what is left of a run, by looking, so that nothing half made stays behind unnamed. */
export function createLeftoversAction(own: ActionOptions) {
  const { integrations, options, probe } = own;
  return createTemplateAction({
    id: 'kit:leftovers',
    description:
      'Says, after a failure, what was left behind and what to do about it.',
    schema: {
      input: {
        name: z =>
          z
            .string()
            .optional()
            .describe('Name of the repository that was to be made'),
        branch: z =>
          z
            .string()
            .optional()
            .describe(
              'Branch of the repository that describes the organisation, of a kit that proposes a change instead',
            ),
        repoUrl: z => z.string().optional(),
      },
    },
    async handler(ctx) {
      const { name = '', branch, repoUrl } = ctx.input;
      const place = repoUrl || undefined;
      const destination = branch
        ? toOrganizationRepository(place, integrations, options)
        : toDestination({ place, name }, integrations, options);
      const title = `${destination.owner}/${destination.repository} on ${destination.host}`;
      try {
        ctx.logger.info(
          await (branch ? describeBranch(branch) : describeRepository()),
        );
      } catch (error) {
        ctx.logger.info(
          `${
            destination.host
          } did not answer (${error}), so look yourself whether ${
            branch ? `the branch ${branch} of ${title}` : title
          } was left behind before you try again with this name.`,
        );
      }

      async function describeBranch(of: string): Promise<string> {
        const proposal = (await probe.exists(destination))
          ? await findProposal(own, { destination, branch: of }, ctx)
          : undefined;
        if (proposal?.state !== 'ours') {
          return NOTHING;
        }
        return proposal.pull
          ? `The pull request ${proposal.pull.url} was opened. Use it, or close it.`
          : `The branch ${of} of ${destination.url} was pushed, but no pull request was opened. Try again from here to open it, or delete the branch.`;
      }

      async function describeRepository(): Promise<string> {
        const { contentsUrl, url } = destination;
        const record = await probe.findRecord(destination);
        if (record?.task === ctx.task.id) {
          return `The repository ${contentsUrl} was created, but the catalog does not know it. Try again from here to register it, register ${toCatalogInfoUrl(
            contentsUrl,
          )} on the Register page, or delete the repository.`;
        }
        if (record) {
          return `Nothing was created: ${title} was made by another run. Choose another name.`;
        }
        if (await probe.exists(destination)) {
          return `There is a repository ${url} that does not hold the files of this run. If it is empty, it was left behind: try again from here to fill it, or delete it. Otherwise the name is taken, and nothing was created.`;
        }
        return NOTHING;
      }
    },
  });
}
