import {
  coreExtensionData,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import stockPlugin from '@backstage/plugin-devtools/alpha';
import { devToolsInfoReadPermission } from '@backstage/plugin-devtools-common';
import { RequirePermission } from '@backstage/plugin-permission-react';
import { NoAccessPage } from '../app/errors/NoAccessPage';

const page = stockPlugin.getExtension('page:devtools').override({
  *factory(originalFactory) {
    const original = originalFactory();
    yield* original;
    yield coreExtensionData.reactElement(
      <RequirePermission
        permission={devToolsInfoReadPermission}
        errorPage={<NoAccessPage />}
      >
        {original.get(coreExtensionData.reactElement)}
      </RequirePermission>,
    );
  },
});

const searchPage = SubPageBlueprint.make({
  name: 'search',
  params: {
    path: 'search',
    title: 'Search',
    loader: () =>
      import('../search/admin/SearchAdminPage').then(m => (
        <m.SearchAdminPage />
      )),
  },
});

/** The tools of whoever runs the portal; others are told that they may not see them. */
export const devtoolsPlugin = stockPlugin.withOverrides({
  extensions: [page, searchPage],
});
