import { createFrontendModule } from '@backstage/frontend-plugin-api';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import { toApiGroups } from '../catalog/entity/relations';

const apisPage = apiDocsPlugin.getExtension('page:api-docs').override({
  factory: originalFactory =>
    originalFactory({
      params: {
        noHeader: true,
        loader: () =>
          import('../catalog/page/CatalogPage').then(m => (
            <m.CatalogPage collection="apis" />
          )),
      },
    }),
});

const apisTab = apiDocsPlugin
  .getExtension('entity-content:api-docs/apis')
  .override({
    factory: originalFactory =>
      originalFactory({
        params: {
          title: 'API',
          filter: entity => toApiGroups(entity).length > 0,
          loader: () =>
            import('../catalog/entity/RelationTables').then(m => (
              <m.RelationTables groupsOf={toApiGroups} />
            )),
        },
      }),
  });

/** Cards of the overview that the tabs and the relations card make redundant. */
const replacedCards = (
  [
    'entity-card:api-docs/has-apis',
    'entity-card:api-docs/definition',
    'entity-card:api-docs/provided-apis',
    'entity-card:api-docs/consumed-apis',
    'entity-card:api-docs/consuming-components',
    'entity-card:api-docs/providing-components',
  ] as const
).map(id => apiDocsPlugin.getExtension(id).override({ disabled: true }));

/** The list of APIs in the shape of the catalog, and the tab of the APIs of entities. */
export const apiDocsModule = createFrontendModule({
  pluginId: 'api-docs',
  extensions: [apisPage, apisTab, ...replacedCards],
});
