import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  TestDatabaseId,
  TestDatabases,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { EventsService, eventsServiceRef } from '@backstage/plugin-events-node';
import { JsonObject } from '@backstage/types';
import catalogModuleForge from '..';

/**
 * Starts the real catalog with the module.
 *
 * @param databases - Where the catalog gets its database from
 * @param config - Configuration with the integration of the git host
 */
export async function startCatalog(
  databases: { all: TestDatabases; id: TestDatabaseId },
  config: JsonObject,
) {
  const services: { catalog?: CatalogService; events?: EventsService } = {};
  const credentials: Array<
    Parameters<CatalogService['getEntityByRef']>[1]['credentials']
  > = [];

  await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleForge,
      mockServices.rootConfig.factory({ data: config }),
      mockServices.database.factory({
        knex: await databases.all.init(databases.id),
      }),
      createBackendModule({
        pluginId: 'catalog',
        moduleId: 'test-access',
        register(env) {
          env.registerInit({
            deps: {
              auth: coreServices.auth,
              catalog: catalogServiceRef,
              events: eventsServiceRef,
            },
            async init({ auth, catalog, events }) {
              Object.assign(services, { catalog, events });
              credentials.push(await auth.getOwnServiceCredentials());
            },
          });
        },
      }),
    ],
  });
  const { catalog, events } = services as Required<typeof services>;
  const options = { credentials: credentials[0] };

  return {
    publish: (topic: string, eventPayload: unknown) =>
      events.publish({ topic, eventPayload }),
    register: (target: string) =>
      catalog.addLocation({ type: 'url', target }, options),
    find: (ref: string) => catalog.getEntityByRef(ref, options),
    async findTargets() {
      const { items } = await catalog.getLocations({}, options);
      return items.map(location => location.target);
    },
    /** Waits until an entity, or its absence, is what the test expects. */
    async waitFor(
      ref: string,
      isExpected: (entity: Entity | undefined) => boolean,
    ): Promise<Entity | undefined> {
      for (;;) {
        const entity = await catalog.getEntityByRef(ref, options);
        if (isExpected(entity)) {
          return entity;
        }
        await new Promise(resolve => setImmediate(resolve));
      }
    },
  };
}
