import { ApiEntity } from '@backstage/catalog-model';

/**
 * Makes an API with a contract that lists servers.
 */
export function makeApi(
  name: string,
  servers: readonly string[],
  options: { readonly owner?: string; readonly lifecycle?: string } = {},
): ApiEntity {
  const { lifecycle = 'production', owner = 'group:default/pets' } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: { name, namespace: 'default' },
    spec: {
      type: 'openapi',
      lifecycle,
      owner,
      definition: JSON.stringify({
        openapi: '3.1.0',
        servers: servers.map(url => ({ url })),
        paths: { '/pets': {}, '/pets/{id}': {} },
      }),
    },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}
