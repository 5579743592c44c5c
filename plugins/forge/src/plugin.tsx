import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiGitRepositoryLine } from '@remixicon/react';
import { forgeApi } from './extensions/apis';
import { latestChangesEntityCard } from './extensions/entityCards';
import { sourceEntityContent } from './extensions/entityContent';
import { forgePage } from './extensions/pages';
import { repositoryRouteRef, rootRouteRef } from './routes';

/**
 * Pages of the embedded git host, and what entity pages show of it.
 *
 * @public
 */
export const forgePlugin = createFrontendPlugin({
  pluginId: 'forge',
  title: 'Forge',
  icon: <RiGitRepositoryLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, repository: repositoryRouteRef },
  extensions: [
    forgeApi,
    forgePage,
    sourceEntityContent,
    latestChangesEntityCard,
  ],
});
