import { createFrontendModule } from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApi } from './api/catalogApi';
import { entityExtensions } from './entity';

const catalogPage = catalogPlugin.getExtension('page:catalog').override({
  factory: originalFactory =>
    originalFactory({
      params: {
        noHeader: true,
        loader: () =>
          import('./page/CatalogPage').then(m => (
            <m.CatalogPage collection="catalog" />
          )),
      },
    }),
});

/** Fairway's own catalog list and entity pages. */
export const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [catalogApi, catalogPage, ...entityExtensions],
});
