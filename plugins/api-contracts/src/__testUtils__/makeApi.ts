import type { ApiEntity } from '@backstage/catalog-model';

/** An API with a definition. */
export const makeApi = (type: string, definition: string): ApiEntity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: { name: 'berths', namespace: 'default' },
  spec: { type, lifecycle: 'production', owner: 'harbour', definition },
});
