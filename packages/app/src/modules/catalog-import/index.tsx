import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { catalogEntityCreatePermission } from '@backstage/plugin-catalog-common/alpha';
import catalogImportPlugin from '@backstage/plugin-catalog-import/alpha';
import { RequirePermission } from '@backstage/plugin-permission-react';
import { catalogImportApi } from './api/catalogImportApi';
import { wizardMessages } from './translation';

const registerPage = catalogImportPlugin
  .getExtension('page:catalog-import')
  .override({
    factory: originalFactory =>
      originalFactory({
        params: {
          noHeader: true,
          loader: () =>
            import('./page/RegisterPage').then(m => (
              <RequirePermission permission={catalogEntityCreatePermission}>
                <m.RegisterPage />
              </RequirePermission>
            )),
        },
      }),
  });

/** The registering page, which also takes the address of a repository of the forge. */
export const catalogImportModule = createFrontendModule({
  pluginId: 'catalog-import',
  extensions: [registerPage, catalogImportApi],
});

/** Words of the wizard; translations belong to the app as a whole. */
export const catalogImportMessages = createFrontendModule({
  pluginId: 'app',
  extensions: [
    TranslationBlueprint.make({
      name: 'catalog-import',
      params: { resource: wizardMessages },
    }),
  ],
});
