import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import {
  addFiles,
  cloneRepo,
  commitAndPushBranch,
  createBranch,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { readFolder } from '@fairway/kit-renderer';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findGitCredentials } from '../destination/findGitCredentials';
import { getPublishAction } from '../destination/getPublishAction';
import { toRepoUrl } from '../destination/toDestination';
import { toOrganizationRepository } from '../destination/toOrganizationRepository';
import { addTargets, EMPTY_DESCRIPTOR } from '../organization/addTargets';
import { findPullRequest, openPullRequest } from '../organization/pullRequests';
import { writeFiles } from '../sources/writeFiles';
import type { ActionOptions } from './ActionOptions';
import { toCatalogInfoUrl } from './createPublishAction';

const DESCRIPTOR = 'catalog-info.yaml';
const BASE_BRANCH = 'main';

/**
 * Proposes what was written as a change of the repository that describes the organisation.
 *
 * @remarks
 *
 * The repository is made and registered if there is none yet. An open pull request of the same branch is taken for the one
 * that this run made before it was interrupted.
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

      if (!(await probe.exists(destination))) {
        ctx.logger.info(`Making ${name} on ${destination.host}`);
        await makeRepository();
      }
      const found = await findPullRequest(api, destination, branch);
      const pull = found ?? (await propose());
      ctx.logger.info(`Pull request ${pull.number}: ${pull.url}`);
      ctx.output('pullRequestUrl', pull.url);
      ctx.output('pullRequestNumber', pull.number);
      ctx.output('repoContentsUrl', destination.contentsUrl);

      async function makeRepository() {
        const directory = await ctx.createTemporaryDirectory();
        await writeFile(path.join(directory, DESCRIPTOR), EMPTY_DESCRIPTOR);
        await writeFile(
          path.join(directory, 'README.md'),
          `# ${destination.repository}\n\nSystems, domains and groups, one folder each. Changes are proposed as pull requests.\n`,
        );
        const publish = getPublishAction(destination, own);
        await publish.handler({
          ...ctx,
          workspacePath: directory,
          input: {
            repoUrl: toRepoUrl(destination),
            description: 'Systems, domains and groups of the organisation',
            defaultBranch: BASE_BRANCH,
            gitCommitMessage: 'chore: begin',
          },
          output: () => {},
        } as any);
        await catalog.addLocation(
          { type: 'url', target: toCatalogInfoUrl(destination.contentsUrl) },
          { credentials: await ctx.getInitiatorCredentials() },
        );
      }

      async function propose() {
        const dir = await ctx.createTemporaryDirectory();
        const auth = await findGitCredentials(destination, integrations);
        const git = { dir, auth, logger: ctx.logger };
        await cloneRepo({
          ...git,
          url: `${destination.url}.git`,
          ref: BASE_BRANCH,
          depth: 1,
        });
        await createBranch({ ...git, ref: branch });
        await writeFiles(dir, await readFolder(ctx.workspacePath));
        const descriptor = resolveSafeChildPath(dir, DESCRIPTOR);
        await writeFile(
          descriptor,
          addTargets(await readFile(descriptor, 'utf8'), targets),
        );
        await addFiles({ ...git, filepath: '.' });
        await commitAndPushBranch({
          ...git,
          branch,
          remoteRef: branch,
          commitMessage: title,
          gitAuthorInfo: author,
        });
        return await openPullRequest(api, destination, {
          branch,
          base: BASE_BRANCH,
          title,
          description,
        });
      }
    },
  });
}
