import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiGitMergeLine } from '@remixicon/react';
import { systemModelApi } from './extensions/apis';
import {
  conflictsPage,
  dryRunPage,
  mapPage,
  sourcesPage,
  stalePage,
  systemModelPage,
} from './extensions/pages';
import {
  provenanceCard,
  provenanceTab,
  staleNotice,
} from './extensions/provenance';
import { rootRouteRef } from './routes';

/**
 * What the portal knows of the systems, where it has it from, and whether that can be trusted.
 *
 * @public
 */
export const systemModelPlugin = createFrontendPlugin({
  pluginId: 'system-model',
  title: 'System model',
  icon: <RiGitMergeLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [
    systemModelApi,
    staleNotice,
    provenanceCard,
    provenanceTab,
    systemModelPage,
    // In the order of their tabs.
    sourcesPage,
    conflictsPage,
    stalePage,
    mapPage,
    dryRunPage,
  ],
});
