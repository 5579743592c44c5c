import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { toDestination } from '../destination/toDestination';
import type { ActionOptions } from './ActionOptions';
import { toCatalogInfoUrl } from './createPublishAction';

/** Says after a failure what is left of a run, by looking, so that nothing half made stays behind unnamed. */
export function createLeftoversAction({
  integrations,
  options,
  probe,
}: ActionOptions) {
  return createTemplateAction({
    id: 'kit:leftovers',
    description:
      'Says, after a failure, what was left behind and what to do about it.',
    schema: {
      input: {
        name: z => z.string(),
        repoUrl: z => z.string().optional(),
      },
    },
    async handler(ctx) {
      const destination = toDestination(
        { place: ctx.input.repoUrl || undefined, name: ctx.input.name },
        integrations,
        options,
      );
      ctx.logger.info(await describe());

      async function describe(): Promise<string> {
        const { contentsUrl, host, owner, repository, url } = destination;
        const title = `${owner}/${repository} on ${host}`;
        try {
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
          return 'Nothing was created.';
        } catch (error) {
          return `${host} did not answer (${error}), so look yourself whether ${title} was left behind before you try again with this name.`;
        }
      }
    },
  });
}
