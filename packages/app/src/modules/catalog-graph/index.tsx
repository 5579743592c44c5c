import { createFrontendModule } from '@backstage/frontend-plugin-api';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';

const graphPage = catalogGraphPlugin
  .getExtension('page:catalog-graph')
  .override({
    factory: originalFactory =>
      originalFactory({
        params: {
          noHeader: true,
          loader: () => import('./page/GraphPage').then(m => <m.GraphPage />),
        },
      }),
  });

/** The graph of the catalog, which always has somewhere to start. */
export const catalogGraphModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [
    graphPage,
    // The overview of entities draws their relations itself.
    catalogGraphPlugin
      .getExtension('entity-card:catalog-graph/relations')
      .override({ disabled: true }),
  ],
});
