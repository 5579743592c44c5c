import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiGitMergeLine } from '@remixicon/react';
import { rootRouteRef } from '../routes';

/** Where the model comes from, what is wrong with it, and what it looks like. */
export const systemModelPage = PageBlueprint.make({
  params: {
    path: '/system-model',
    title: 'System model',
    icon: <RiGitMergeLine />,
    routeRef: rootRouteRef,
  },
});

export const sourcesPage = SubPageBlueprint.make({
  name: 'sources',
  params: {
    path: 'sources',
    title: 'Sources',
    loader: () => import('../components/Sources').then(m => <m.SourcesPages />),
  },
});

export const conflictsPage = SubPageBlueprint.make({
  name: 'conflicts',
  params: {
    path: 'conflicts',
    title: 'Conflicts',
    loader: () =>
      import('../components/Findings').then(m => (
        <m.FindingsPage type="conflicts" />
      )),
  },
});

export const stalePage = SubPageBlueprint.make({
  name: 'stale',
  params: {
    path: 'stale',
    title: 'Stale values',
    loader: () =>
      import('../components/Findings').then(m => (
        <m.FindingsPage type="stale" />
      )),
  },
});

export const mapPage = SubPageBlueprint.make({
  name: 'map',
  params: {
    path: 'map',
    title: 'Map',
    loader: () => import('../components/Map').then(m => <m.MapPage />),
  },
});

export const dryRunPage = SubPageBlueprint.make({
  name: 'dry-run',
  params: {
    path: 'dry-run',
    title: 'Try a source',
    loader: () => import('../components/DryRun').then(m => <m.DryRunPage />),
  },
});
