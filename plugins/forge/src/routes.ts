import {
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

export const rootRouteRef = createRouteRef();

export const repositoryRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/:owner/:repo',
});
