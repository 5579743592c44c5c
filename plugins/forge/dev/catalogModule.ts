import type { Entity } from '@backstage/catalog-model';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'payments',
    namespace: 'default',
    description: 'Takes payments and pays them out',
    annotations: {
      'backstage.io/source-location':
        'url:http://localhost:7007/api/forge/seaway/payments/src/branch/main/',
    },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'group:payments' },
};

/** A catalog of one entity, for the tab and the card. */
export const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: define =>
        define({
          api: catalogApiRef,
          deps: {},
          factory: () => catalogApiMock({ entities: [entity] }),
        }),
    }),
  ],
});
