import {
  type ApiDefinitionWidget,
  apiDocsConfigRef,
  defaultDefinitionWidgets,
} from '@backstage/plugin-api-docs';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import { lazy, Suspense } from 'react';
import { LoadingSkeleton } from '../app/layout/LoadingSkeleton';

const AsyncApiDefinition = lazy(() =>
  import('./asyncapi/AsyncApiDefinition').then(m => ({
    default: m.AsyncApiDefinition,
  })),
);

const asyncApiWidget: ApiDefinitionWidget = {
  type: 'asyncapi',
  title: 'AsyncAPI',
  rawLanguage: 'yaml',
  component: definition => (
    <Suspense fallback={<LoadingSkeleton />}>
      <AsyncApiDefinition definition={definition} />
    </Suspense>
  ),
};

/** How definitions of each type are shown: as the plugin does it, but for AsyncAPI. */
export const definitionWidgets = apiDocsPlugin
  .getExtension('api:api-docs/config')
  .override({
    params: defineParams =>
      defineParams({
        api: apiDocsConfigRef,
        deps: {},
        factory: () => {
          const widgets = [asyncApiWidget, ...defaultDefinitionWidgets()];
          return {
            getApiDefinitionWidget: entity =>
              widgets.find(({ type }) => type === entity.spec.type),
          };
        },
      }),
  });
