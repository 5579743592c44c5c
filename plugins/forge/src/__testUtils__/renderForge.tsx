import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { useLocation } from 'react-router-dom';
import { forgeApiRef, type ForgeApi } from '../api';
import { ForgePage } from '../components/ForgePage';
import { rootRouteRef } from '../routes';

/** Shows the forge at an address. What the address is afterwards is found by the label "Address". */
export function renderForge(
  path: string,
  forge: ForgeApi,
  options: { isDenied?: boolean } = {},
) {
  return renderInTestApp(
    <>
      <ForgePage />
      <Address />
    </>,
    {
      mountPath: '/forge',
      mountedRoutes: { '/forge': rootRouteRef },
      initialRouteEntries: [path],
      apis: [
        [forgeApiRef, forge],
        mockApis.permission({
          authorize: options.isDenied
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        }),
      ],
    },
  );
}

function Address() {
  const { pathname, search, hash } = useLocation();
  return (
    <p aria-label="Address">
      {pathname}
      {search}
      {hash}
    </p>
  );
}
