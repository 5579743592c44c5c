import { renderInTestApp } from '@backstage/frontend-test-utils';
import { apiDocsConfigRef } from '@backstage/plugin-api-docs';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { apiContractsApiRef, type ApiContractsApi } from '../api';
import { DefinitionContent } from '../components/DefinitionContent';
import { apiDefinitionWidgets } from '../extensions/definitionWidgets';
import { makeApi } from './makeApi';

/** The tab of an API in a portal, by default one whose backend cannot try anything. */
export function renderDefinition(options: {
  type: string;
  definition: string;
  address?: string;
  widgets?: typeof apiDefinitionWidgets;
  api?: Partial<ApiContractsApi>;
  annotations?: Record<string, string>;
}) {
  const { type, definition, address, api } = options;
  const widgets = options.widgets ?? apiDefinitionWidgets;
  const entity = makeApi(type, definition);
  entity.metadata.annotations = options.annotations;
  return renderInTestApp(
    <EntityProvider entity={entity}>
      <DefinitionContent />
    </EntityProvider>,
    {
      initialRouteEntries: [address ?? '/'],
      apis: [
        [
          apiDocsConfigRef,
          {
            getApiDefinitionWidget: ({ spec }) =>
              widgets.find(widget => widget.type === spec.type),
          },
        ],
        [
          apiContractsApiRef,
          {
            listServers: async () => undefined,
            getFacts: async () => undefined,
            tryOut: () => {
              throw new Error('Nothing to try');
            },
            ...api,
          },
        ],
      ],
    },
  );
}
