import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { ReactElement } from 'react';
import { Route, Routes, useLocation } from 'react-router-dom';
import { SWRConfig } from 'swr';
import { systemModelApiRef } from '../api';
import { berths } from './berths';
import type { FakeSystemModel } from './FakeSystemModel';

/** Ana is one of the pilots. */
const ana = {
  userEntityRef: 'user:default/ana',
  ownershipEntityRefs: ['user:default/ana', 'group:default/pilots'],
};

function Where() {
  const { pathname, search } = useLocation();
  return <output>{decodeURIComponent(pathname + search)}</output>;
}

/** A page of a portal in which Ana is signed in, who has no permission unless told otherwise. */
export function renderPage(
  model: FakeSystemModel,
  element: ReactElement,
  options: {
    readonly address?: string;
    /** Where the page is, as in the app. */
    readonly path?: string;
    readonly isAdmin?: boolean;
  } = {},
) {
  const { address = '/', path = '/*', isAdmin } = options;
  return renderInTestApp(
    // What may be done is remembered beyond a test otherwise.
    <SWRConfig value={{ provider: () => new Map() }}>
      <Routes>
        <Route path={path} element={element} />
      </Routes>
      <Where />
    </SWRConfig>,
    {
      initialRouteEntries: [address],
      apis: [
        [systemModelApiRef, model],
        [catalogApiRef, catalogApiMock({ entities: [berths] })],
        mockApis.identity(ana),
        mockApis.permission({
          authorize: isAdmin ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
        }),
      ],
    },
  );
}
