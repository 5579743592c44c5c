import { rm } from 'node:fs/promises';
import path from 'node:path';
import { ConflictError } from '@backstage/errors';
import {
  createTemplateAction,
  initRepoAndPush,
} from '@backstage/plugin-scaffolder-node';
import { createRepository } from '../destination/createRepository';
import { findGitCredentials } from '../destination/findGitCredentials';
import { toDestination } from '../destination/toDestination';
import { toFileUrl } from '../destination/toFileUrl';
import type { ActionOptions } from './ActionOptions';

const DEFAULT_BRANCH = 'main';

/**
 * Makes a repository of what was written, on the host it is to be on.
 *
 * @remarks
 *
 * It may be run again after the process was killed in the middle: a repository that holds the birth record of this very
 * run is done, an empty one that this run made is filled, and anything else is somebody else's and left alone.
 */
export function createPublishAction(own: ActionOptions) {
  const { config, integrations, options, probe } = own;
  return createTemplateAction({
    id: 'kit:publish',
    description:
      'Makes a repository on the git host of the configuration, or the one chosen, and pushes the files to it.',
    schema: {
      input: {
        name: z => z.string().describe('Name of the repository'),
        repoUrl: z =>
          z
            .string()
            .optional()
            .describe(
              'host?owner=…&repo=…; where the configuration says, if left out',
            ),
        description: z => z.string().optional(),
        commitMessage: z => z.string().optional(),
      },
      output: {
        remoteUrl: z => z.string().describe('Address to clone'),
        repoContentsUrl: z => z.string().describe('Address to look at it'),
        catalogInfoUrl: z => z.string().describe('Address of its descriptor'),
      },
    },
    async handler(ctx) {
      const { name, description, commitMessage = 'Initial commit' } = ctx.input;
      const destination = toDestination(
        { place: ctx.input.repoUrl || undefined, name },
        integrations,
        options,
      );
      const title = `${destination.owner}/${destination.repository}`;
      const remoteUrl = `${destination.url}.git`;

      const isOurs =
        (await probe.findRecord(destination))?.task === ctx.task.id;
      if (isOurs) {
        ctx.logger.info(
          `${title} was made by this run before it was interrupted`,
        );
      } else {
        let isFirstTry = false;
        await ctx.checkpoint({
          key: 'name-is-free',
          fn: async () => {
            if (await probe.exists(destination)) {
              throw new ConflictError(
                `There is a repository ${title} on ${destination.host} already: choose another name`,
              );
            }
            isFirstTry = true;
          },
        });
        // Of a try that was killed: git takes an object that is there for whole, half written as it may be.
        await rm(path.join(ctx.workspacePath, '.git'), {
          recursive: true,
          force: true,
        });
        const author = {
          name: ctx.user?.entity?.spec?.profile?.displayName,
          email: ctx.user?.entity?.spec?.profile?.email,
        };
        if (isFirstTry || !(await probe.exists(destination))) {
          await createRepository(
            {
              destination,
              directory: ctx.workspacePath,
              description,
              branch: DEFAULT_BRANCH,
              commitMessage,
              author,
            },
            ctx,
            own,
          );
        } else {
          ctx.logger.info(`${title} was made without files; pushing them now`);
          await initRepoAndPush({
            dir: ctx.workspacePath,
            remoteUrl,
            auth: await findGitCredentials(destination, integrations),
            logger: ctx.logger,
            defaultBranch: DEFAULT_BRANCH,
            commitMessage,
            gitAuthorInfo: {
              name:
                author.name ??
                config.getOptionalString('scaffolder.defaultAuthor.name'),
              email:
                author.email ??
                config.getOptionalString('scaffolder.defaultAuthor.email'),
            },
          });
        }
      }

      ctx.output('remoteUrl', remoteUrl);
      ctx.output('repoContentsUrl', destination.contentsUrl);
      ctx.output('catalogInfoUrl', toCatalogInfoUrl(destination.contentsUrl));
    },
  });
}

/** Catalog locations name the file itself. */
export function toCatalogInfoUrl(contentsUrl: string): string {
  return toFileUrl({ contentsUrl }, 'catalog-info.yaml');
}
