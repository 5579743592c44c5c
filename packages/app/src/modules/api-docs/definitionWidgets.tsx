import {
  type ApiDefinitionWidget,
  apiDocsConfigRef,
  defaultDefinitionWidgets,
} from '@backstage/plugin-api-docs';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import { lazy, Suspense, type ComponentType } from 'react';
import { LoadingSkeleton } from '../app/layout/LoadingSkeleton';

const AsyncApiDefinition = lazy(() =>
  import('./asyncapi/AsyncApiDefinition').then(m => ({
    default: m.AsyncApiDefinition,
  })),
);

const OpenApiView = lazy(() =>
  import('./openapi/OpenApiView').then(m => ({ default: m.OpenApiView })),
);
const GraphQlView = lazy(() =>
  import('./graphql/GraphQlView').then(m => ({ default: m.GraphQlView })),
);

const show = (View: ComponentType<{ definition: string }>) =>
  function Definition(definition: string) {
    return (
      <Suspense fallback={<LoadingSkeleton />}>
        <View definition={definition} />
      </Suspense>
    );
  };

const ours: ApiDefinitionWidget[] = [
  {
    type: 'openapi',
    title: 'OpenAPI',
    rawLanguage: 'yaml',
    component: show(OpenApiView),
  },
  {
    type: 'asyncapi',
    title: 'AsyncAPI',
    rawLanguage: 'yaml',
    component: show(AsyncApiDefinition),
  },
  {
    type: 'graphql',
    title: 'GraphQL',
    rawLanguage: 'graphql',
    component: show(GraphQlView),
  },
];

/** How definitions of each type are shown; what we have no view for is left to the plugin. */
export const definitionWidgets = apiDocsPlugin
  .getExtension('api:api-docs/config')
  .override({
    params: defineParams =>
      defineParams({
        api: apiDocsConfigRef,
        deps: {},
        factory: () => {
          const widgets = [...ours, ...defaultDefinitionWidgets()];
          return {
            getApiDefinitionWidget: entity =>
              widgets.find(({ type }) => type === entity.spec.type),
          };
        },
      }),
  });
