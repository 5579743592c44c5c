import type { Config } from '@backstage/config';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import type { Destination } from '@fairway/kit-renderer';

type Load<T> = () => T;

// Octokit and its like are large, and most portals have one kind of host.
/* eslint-disable @typescript-eslint/no-require-imports, global-require */
const modules = {
  gitea: (() =>
    require('@backstage/plugin-scaffolder-backend-module-gitea')) as Load<
    typeof import('@backstage/plugin-scaffolder-backend-module-gitea')
  >,
  github: (() =>
    require('@backstage/plugin-scaffolder-backend-module-github')) as Load<
    typeof import('@backstage/plugin-scaffolder-backend-module-github')
  >,
  gitlab: (() =>
    require('@backstage/plugin-scaffolder-backend-module-gitlab')) as Load<
    typeof import('@backstage/plugin-scaffolder-backend-module-gitlab')
  >,
};
/* eslint-enable @typescript-eslint/no-require-imports, global-require */

/** The stock action that makes a repository on a kind of host. */
export function getPublishAction(
  { kind }: Destination,
  options: { config: Config; integrations: ScmIntegrationRegistry },
): TemplateAction {
  const create = {
    gitea: () => modules.gitea().createPublishGiteaAction(options),
    github: () => modules.github().createPublishGithubAction(options),
    gitlab: () => modules.gitlab().createPublishGitlabAction(options),
  };
  return create[kind]() as unknown as TemplateAction;
}
