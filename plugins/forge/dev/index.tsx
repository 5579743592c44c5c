import '@backstage/cli/asset-types';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import forgePlugin, { forgeApiRef } from '../src';
import { FakeForge } from '../src/__testUtils__/FakeForge';
import { catalogModule } from './catalogModule';
import { repositories } from './data/repositories';

const forge = new FakeForge({
  user: 'ana',
  organizations: ['seaway', 'platform'],
  repositories,
});

createDevApp({
  features: [
    forgePlugin,
    createFrontendModule({
      pluginId: 'forge',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({ api: forgeApiRef, deps: {}, factory: () => forge }),
        }),
      ],
    }),
    catalogPlugin,
    catalogModule,
  ],
});
