import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  CatalogService,
  catalogProcessingExtensionPoint,
  catalogServiceRef,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { EventsService, eventsServiceRef } from '@backstage/plugin-events-node';
import { JsonObject } from '@backstage/types';
import {
  SystemModelService,
  systemModelServiceRef,
} from '@fairway/plugin-system-model-node';
import { Knex } from 'knex';
import catalogModuleSystemModel from '..';
import { MemoryModel } from './MemoryModel';
import { until } from './until';

/** Where an entity of {@link startCatalog} comes from, if it does not come from the model. */
export const DESCRIPTOR =
  'https://git.example.com/acme/shop/src/branch/main/catalog-info.yaml';

/** Starts the real catalog with the module, and with another provider beside it. */
export async function startCatalog(options: {
  readonly knex: Knex;
  readonly model: MemoryModel;
  readonly config?: JsonObject;
}) {
  const { knex, model } = options;
  const found: {
    catalog?: CatalogService;
    events?: EventsService;
    connection?: EntityProviderConnection;
    credentials?: Parameters<
      CatalogService['getEntityByRef']
    >[1]['credentials'];
  } = {};
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleSystemModel,
      mockServices.rootConfig.factory({
        data: {
          systemModel: {
            catalog: {
              checkEvery: { milliseconds: 100 },
              ...(options.config ?? {}),
            },
          },
        },
      }),
      mockServices.database.factory({ knex }),
      createServiceFactory({
        service: systemModelServiceRef,
        deps: {},
        factory: () => model as unknown as SystemModelService,
      }),
      createBackendModule({
        pluginId: 'catalog',
        moduleId: 'test',
        register(env) {
          env.registerInit({
            deps: {
              auth: coreServices.auth,
              catalog: catalogServiceRef,
              events: eventsServiceRef,
              processing: catalogProcessingExtensionPoint,
            },
            async init({ auth, catalog, events, processing }) {
              Object.assign(found, { catalog, events });
              found.credentials = await auth.getOwnServiceCredentials();
              processing.addEntityProvider({
                getProviderName: () => 'elsewhere',
                connect: async connection => {
                  found.connection = connection;
                },
              });
            },
          });
        },
      }),
    ],
  });
  const { catalog, events, connection, credentials } = found as Required<
    typeof found
  >;
  const find = (ref: string) =>
    catalog.getEntityByRef(ref, { credentials }) as Promise<Entity | undefined>;

  return {
    catalog,
    credentials,
    find,
    stop: () => backend.stop(),
    /** Tells the catalog that the model changed. */
    tell: () =>
      events.publish({ topic: 'system-model.changed', eventPayload: {} }),
    /** Deletes an entity as a person does in the portal. */
    deleteEntity: async (ref: string) => {
      const { metadata } = (await find(ref))!;
      return await fetch(
        `http://localhost:${backend.server.port()}/api/catalog/entities/by-uid/${
          metadata.uid
        }`,
        {
          method: 'DELETE',
          headers: { Authorization: mockCredentials.user.header() },
        },
      );
    },
    /** Has another location describe entities, all of them from the same file. */
    describeElsewhere: (...entities: readonly Entity[]) =>
      connection.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({
          locationKey: `url:${DESCRIPTOR}`,
          entity: {
            ...entity,
            metadata: {
              ...entity.metadata,
              annotations: {
                ...entity.metadata.annotations,
                'backstage.io/managed-by-location': `url:${DESCRIPTOR}`,
                'backstage.io/managed-by-origin-location': `url:${DESCRIPTOR}`,
              },
            },
          },
        })),
      }),
    /** Waits until an entity, or its absence, is what the test expects. */
    waitFor: (
      ref: string,
      isExpected: (entity: Entity | undefined) => boolean,
    ) =>
      until(async () => {
        const entity = await find(ref);
        return isExpected(entity) && { entity };
      }).then(({ entity }) => entity),
  };
}
