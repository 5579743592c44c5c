import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { apiDocsConfigRef } from '@backstage/plugin-api-docs';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import { apiDefinitionWidgets } from './definitionWidgets';

/** The registry of the API docs plugin, which others replace to bring views of their own. */
export const definitionRegistry = ApiBlueprint.make({
  name: 'config',
  params: defineParams =>
    defineParams({
      api: apiDocsConfigRef,
      deps: {},
      factory: () => ({
        getApiDefinitionWidget: ({ spec }) =>
          apiDefinitionWidgets.find(({ type }) => type === spec.type),
      }),
    }),
});

/** The tab keeps its name, so that what a portal configures for it still holds. */
export const definitionTab = apiDocsPlugin
  .getExtension('entity-content:api-docs/definition')
  .override({
    params: {
      title: 'Definition',
      loader: () =>
        import('../components/DefinitionContent').then(m => (
          <m.DefinitionContent />
        )),
    },
  });
