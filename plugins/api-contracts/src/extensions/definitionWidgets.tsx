import type { ApiDefinitionWidget } from '@backstage/plugin-api-docs';
import { lazy, type ComponentType } from 'react';

type View = ComponentType<{ definition: string }>;

/** A view whose code is fetched when there is something to show with it; the tab shows that it is on the way. */
function show(load: () => Promise<{ default: View }>) {
  const Lazy = lazy(load);
  return (definition: string) => <Lazy definition={definition} />;
}

/**
 * `protobufjs` loads a library for long numbers unless there is one, and that compiles WebAssembly, which the content
 * policy of the portal forbids. Its parser, which is all that is used of it, needs none.
 */
async function withoutLong<T>(load: () => Promise<T>): Promise<T> {
  const scope = globalThis as { Long?: unknown };
  const before = scope.Long;
  scope.Long = before ?? {};
  try {
    return await load();
  } finally {
    scope.Long = before;
  }
}

const openApi = show(() =>
  import('../components/OpenApi').then(m => ({ default: m.OpenApiDefinition })),
);
const asyncApi = show(() =>
  import('../components/AsyncApi').then(m => ({
    default: m.AsyncApiDefinition,
  })),
);
const graphQl = show(() =>
  import('../components/GraphQl').then(m => ({ default: m.GraphQlDefinition })),
);
const protobuf = show(() =>
  withoutLong(() => import('../components/Protobuf')).then(m => ({
    default: m.ProtobufDefinition,
  })),
);
const jsonSchema = show(() =>
  import('../components/JsonSchema').then(m => ({
    default: m.JsonSchemaDefinition,
  })),
);

/**
 * How definitions are shown, by the type of the API; those of other types are shown as text.
 *
 * @public
 */
export const apiDefinitionWidgets: ApiDefinitionWidget[] = [
  { type: 'openapi', title: 'OpenAPI', component: openApi },
  { type: 'asyncapi', title: 'AsyncAPI', component: asyncApi },
  { type: 'graphql', title: 'GraphQL', component: graphQl },
  { type: 'grpc', title: 'gRPC', component: protobuf },
  { type: 'protobuf', title: 'Protocol Buffers', component: protobuf },
  { type: 'jsonschema', title: 'JSON Schema', component: jsonSchema },
  { type: 'json-schema', title: 'JSON Schema', component: jsonSchema },
];
