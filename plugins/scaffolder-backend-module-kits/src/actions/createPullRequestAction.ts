import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  addFiles,
  cloneRepo,
  commitAndPushBranch,
  createBranch,
  createTemplateAction,
  initRepoAndPush,
} from '@backstage/plugin-scaffolder-node';
import { readFolder } from '@fairway/kit-renderer';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createRepository } from '../destination/createRepository';
import { findGitCredentials } from '../destination/findGitCredentials';
import { toOrganizationRepository } from '../destination/toOrganizationRepository';
import { addTargets, EMPTY_DESCRIPTOR } from '../organization/addTargets';
import { hasBranch } from '../organization/branches';
import { findProposal } from '../organization/findProposal';
import { openPullRequest } from '../organization/pullRequests';
import { writeFiles } from '../sources/writeFiles';
import type { ActionOptions } from './ActionOptions';
import { toCatalogInfoUrl } from './createPublishAction';
import { registerLocation } from './registerLocation';

const DESCRIPTOR = 'catalog-info.yaml';
const BASE_BRANCH = 'main';
const FIRST_COMMIT = 'chore: begin';

/**
 * Proposes what was written as a change of the repository that describes the organisation.
 *
 * @remarks
 *
 * The repository is made and registered if there is none yet. It may be run again after the process was killed in the
 * middle: a branch that holds the birth record of this very run only wants its pull request, and the branch of another run
 * is left alone.
 */
export function createPullRequestAction(own: ActionOptions) {
  const { api, catalog, config, integrations, options, probe } = own;
  return createTemplateAction({
    id: 'kit:pull-request',
    description:
      'Proposes the files as a change of the repository that describes the organisation.',
    schema: {
      input: {
        repository: z =>
          z
            .string()
            .optional()
            .describe(
              'host?owner=…&repo=…; where the configuration says, if left out',
            ),
        branch: z => z.string().regex(/^[a-z0-9][a-z0-9/._-]*$/),
        title: z => z.string(),
        description: z => z.string(),
        targets: z =>
          z
            .array(z.string())
            .describe(
              'Files that the catalog is to read, from the root of the repository',
            ),
      },
      output: {
        pullRequestUrl: z => z.string(),
        pullRequestNumber: z => z.number(),
        repoContentsUrl: z => z.string(),
      },
    },
    async handler(ctx) {
      const { branch, title, description, targets } = ctx.input;
      const destination = toOrganizationRepository(
        ctx.input.repository,
        integrations,
        options,
      );
      const name = `${destination.owner}/${destination.repository}`;
      const author = {
        name:
          ctx.user?.entity?.spec?.profile?.displayName ??
          config.getOptionalString('scaffolder.defaultAuthor.name'),
        email:
          ctx.user?.entity?.spec?.profile?.email ??
          config.getOptionalString('scaffolder.defaultAuthor.email'),
      };

      const git = {
        auth: await findGitCredentials(destination, integrations),
        logger: ctx.logger,
      };
      const { isNew } = await ctx.checkpoint({
        key: 'repository-is-new',
        fn: async () => ({ isNew: !(await probe.exists(destination)) }),
      });
      if (isNew) {
        await makeRepository();
      }

      const { state, pull: found } = await findProposal(
        own,
        { destination, branch },
        ctx,
      );
      if (state === 'others') {
        throw new ConflictError(
          `${name} has a branch ${branch} that another run made${
            found ? ` (${found.url})` : ''
          }: choose another name, or close its pull request and delete it`,
        );
      }
      if (state === 'none') {
        await push();
      }
      const pull =
        found ??
        (await openPullRequest(api, destination, {
          branch,
          base: BASE_BRANCH,
          title,
          description,
        }));
      ctx.logger.info(`Pull request ${pull.number}: ${pull.url}`);
      ctx.output('pullRequestUrl', pull.url);
      ctx.output('pullRequestNumber', pull.number);
      ctx.output('repoContentsUrl', destination.contentsUrl);

      /** Each part of it may have been done before an interruption. */
      async function makeRepository() {
        const directory = await ctx.createTemporaryDirectory();
        await writeFile(path.join(directory, DESCRIPTOR), EMPTY_DESCRIPTOR);
        await writeFile(
          path.join(directory, 'README.md'),
          `# ${destination.repository}\n\nSystems, domains and groups, one folder each. Changes are proposed as pull requests.\n`,
        );
        if (!(await probe.exists(destination))) {
          ctx.logger.info(`Making ${name} on ${destination.host}`);
          await createRepository(
            {
              destination,
              directory,
              description: 'Systems, domains and groups of the organisation',
              branch: BASE_BRANCH,
              commitMessage: FIRST_COMMIT,
            },
            ctx,
            own,
          );
        } else if (!(await hasBranch(api, destination, BASE_BRANCH))) {
          await initRepoAndPush({
            ...git,
            dir: directory,
            remoteUrl: `${destination.url}.git`,
            defaultBranch: BASE_BRANCH,
            commitMessage: FIRST_COMMIT,
            gitAuthorInfo: author,
          });
        }
        await registerLocation(
          catalog,
          toCatalogInfoUrl(destination.contentsUrl),
          await ctx.getInitiatorCredentials(),
        );
      }

      async function push() {
        const dir = await ctx.createTemporaryDirectory();
        await cloneRepo({
          ...git,
          dir,
          url: `${destination.url}.git`,
          ref: BASE_BRANCH,
          depth: 1,
        });
        await createBranch({ ...git, dir, ref: branch });
        await writeFiles(dir, await readFolder(ctx.workspacePath));
        const descriptor = resolveSafeChildPath(dir, DESCRIPTOR);
        await writeFile(
          descriptor,
          addTargets(await readFile(descriptor, 'utf8'), targets),
        );
        await addFiles({ ...git, dir, filepath: '.' });
        await commitAndPushBranch({
          ...git,
          dir,
          branch,
          remoteRef: branch,
          commitMessage: title,
          gitAuthorInfo: author,
        });
      }
    },
  });
}
