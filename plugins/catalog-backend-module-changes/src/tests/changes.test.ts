import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  EntityProvider,
  EntityProviderConnection,
  catalogProcessingExtensionPoint,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  CATALOG_ENTITIES_CHANGED_TOPIC,
  CatalogEntitiesChangedPayload,
} from '@fairway/backend-toolkit';
import catalogModuleChanges from '..';

jest.setTimeout(60_000);

function makeComponent(name: string, description: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      description,
      annotations: {
        'backstage.io/managed-by-location': 'url:https://x/y',
        'backstage.io/managed-by-origin-location': 'url:https://x/y',
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team' },
  };
}

/** Starts the real catalog with the module and listens to what it tells. */
async function startCatalog() {
  let connection: EntityProviderConnection | undefined;
  let told: string[] = [];
  const provider: EntityProvider = {
    getProviderName: () => 'test',
    connect: async newConnection => {
      connection = newConnection;
    },
  };

  await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleChanges,
      mockServices.rootConfig.factory({
        // Everything is processed again as soon as it has been processed.
        data: { catalog: { processingInterval: { milliseconds: 1 } } },
      }),
      createBackendModule({
        pluginId: 'catalog',
        moduleId: 'test',
        register(env) {
          env.registerInit({
            deps: {
              processing: catalogProcessingExtensionPoint,
              events: eventsServiceRef,
            },
            async init({ processing, events }) {
              processing.addEntityProvider(provider);
              await events.subscribe({
                id: 'test',
                topics: [CATALOG_ENTITIES_CHANGED_TOPIC],
                onEvent: async ({ eventPayload }) => {
                  const payload = eventPayload as CatalogEntitiesChangedPayload;
                  told.push(...payload.entityRefs);
                },
              });
            },
          });
        },
      }),
    ],
  });

  return {
    provide: (...entities: Entity[]) =>
      connection!.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({ entity })),
      }),
    /** Waits until the entity was told, and returns all that was told since the last time. */
    async waitUntilTold(ref: string): Promise<string[]> {
      while (!told.includes(ref)) {
        await new Promise(resolve => setImmediate(resolve));
      }
      const all = told;
      told = [];
      return all.sort();
    },
  };
}

describe('catalogModuleChanges', () => {
  it('tells new and changed entities, and each change once', async () => {
    const catalog = await startCatalog();

    await catalog.provide(makeComponent('a', '1'), makeComponent('b', '1'));
    await catalog.waitUntilTold('component:default/a');
    await catalog.provide(makeComponent('a', '1'), makeComponent('b', '2'));
    const second = await catalog.waitUntilTold('component:default/b');
    await catalog.provide(
      makeComponent('a', '1'),
      makeComponent('b', '2'),
      makeComponent('c', '1'),
    );
    const third = await catalog.waitUntilTold('component:default/c');

    expect(second).not.toContain('component:default/a');
    expect(third).toEqual(['component:default/c']);
  });
});
