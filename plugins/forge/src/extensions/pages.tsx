import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiGitRepositoryLine } from '@remixicon/react';
import { rootRouteRef } from '../routes';

export const forgePage = PageBlueprint.make({
  params: {
    path: '/forge',
    title: 'Forge',
    icon: <RiGitRepositoryLine />,
    routeRef: rootRouteRef,
    // The pages bring headers of their own: each repository has its title, tabs and actions.
    noHeader: true,
    loader: () => import('../components/ForgePage').then(m => <m.ForgePage />),
  },
});
