import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
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
import templateKind from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import {
  EntityProvider,
  catalogProcessingExtensionPoint,
} from '@backstage/plugin-catalog-node';
import permissionPlugin from '@backstage/plugin-permission-backend';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import searchPlugin from '@backstage/plugin-search-backend';
// The rules that the policy names are tried in the plugins that have them, as those of the stock plugins are.
/* eslint-disable @backstage/no-mixed-plugin-imports */
import apiContractsPlugin from '@fairway/plugin-api-contracts-backend';
import searchModuleEntities from '@fairway/plugin-search-backend-module-entities';
import searchModuleIndex from '@fairway/plugin-search-backend-module-index';
import searchModuleSqlite from '@fairway/plugin-search-backend-module-sqlite';
/* eslint-enable @backstage/no-mixed-plugin-imports */
import request from 'supertest';
import policyFeature from '..';

export const GUEST = 'user:default/guest';
export const OWNER = 'user:default/olga';
export const ADMIN = 'user:default/ada';

const GROUPS: Record<string, string[]> = {
  [GUEST]: ['group:default/visitors'],
  [OWNER]: ['group:default/shop-team'],
  [ADMIN]: ['group:default/platform'],
};

/**
 * Starts the real permission, catalog, scaffolder, search and API contracts backends with the policy.
 *
 * @param entities - Entities that the catalog has from the start
 * @param files - Content of registered locations by address
 */
export async function startPortal(
  entities: Entity[],
  files: Record<string, string> = {},
) {
  const { server } = await startTestBackend({
    features: [
      permissionPlugin,
      catalogPlugin,
      templateKind,
      scaffolderPlugin,
      apiContractsPlugin,
      searchPlugin,
      searchModuleIndex,
      searchModuleEntities,
      searchModuleSqlite,
      policyFeature,
      permissionsServiceFactory,
      // The stock mock runs no tasks, by which search finds what the catalog has.
      schedulerServiceFactory,
      // The stock mock forgets that a plugin acts for the user, without which the permission backend refuses to answer.
      createServiceFactory({
        service: coreServices.auth,
        deps: { plugin: coreServices.pluginMetadata },
        factory: ({ plugin }) => {
          const auth = mockServices.auth({ pluginId: plugin.getId() });
          const ownToken = auth.getPluginRequestToken.bind(auth);
          auth.getPluginRequestToken = async options => {
            const { onBehalfOf } = options;
            return auth.isPrincipal(onBehalfOf, 'user')
              ? {
                  token: mockCredentials.user.token(
                    onBehalfOf.principal.userEntityRef,
                    { actor: { subject: `plugin:${plugin.getId()}` } },
                  ),
                }
              : ownToken(options);
          };
          return auth;
        },
      }),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () =>
          mockServices.userInfo.mock({
            getUserInfo: async ({ principal }) => {
              const { userEntityRef } = principal as { userEntityRef: string };
              return {
                userEntityRef,
                ownershipEntityRefs: [
                  userEntityRef,
                  ...(GROUPS[userEntityRef] ?? []),
                ],
              };
            },
          }),
      }),
      mockServices.urlReader.mock({
        search: async url => ({
          etag: '',
          files: [{ url, content: async () => Buffer.from(files[url]) }],
        }),
      }).factory,
      mockServices.rootConfig.factory({
        data: {
          permission: {
            enabled: true,
            fairway: {
              admins: ['group:default/platform'],
              kits: [{ tag: 'restricted' }],
              environments: [{ name: 'production' }],
            },
          },
          backend: { baseUrl: 'http://portal.test' },
          search: { index: { removalCheck: { seconds: 1 } } },
          apiContracts: {
            try: {
              environments: [
                { name: 'production', servers: ['https://api.test'] },
                { name: 'staging', servers: ['https://staging.test'] },
              ],
            },
          },
        },
      }),
      makeEntitiesModule(entities),
    ],
  });

  const as = (user: string) => ({
    get: (path: string) => send(request(server).get(path), user),
    post: (path: string, body: object) =>
      send(request(server).post(path), user).send(body),
    put: (path: string, body: object) =>
      send(request(server).put(path), user).send(body),
    delete: (path: string) => send(request(server).delete(path), user),
  });

  return {
    as,
    asNobody: () => ({
      get: (path: string) =>
        request(server)
          .get(path)
          .set('Authorization', mockCredentials.none.header()),
    }),
    /** Waits until an entity is in the catalog and returns it. */
    async findEntity(kind: string, name: string): Promise<Entity> {
      for (;;) {
        const { body, status } = await as(ADMIN).get(
          `/api/catalog/entities/by-name/${kind}/default/${name}`,
        );
        if (status === 200) {
          return body;
        }
        if (status !== 404) {
          throw new Error(
            `The catalog answered ${status}: ${JSON.stringify(body)}`,
          );
        }
        await new Promise(resolve => setImmediate(resolve));
      }
    },
  };
}

function send(test: request.Test, user: string) {
  return test.set('Authorization', mockCredentials.user.header(user));
}

function makeEntitiesModule(entities: Entity[]) {
  const provider: EntityProvider = {
    getProviderName: () => 'test',
    connect: connection =>
      connection.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({
          entity: {
            ...entity,
            metadata: {
              ...entity.metadata,
              annotations: {
                'backstage.io/managed-by-location': 'url:https://x/entities',
                'backstage.io/managed-by-origin-location':
                  'url:https://x/entities',
              },
            },
          },
        })),
      }),
  };
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'test-entities',
    register(env) {
      env.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider(provider);
        },
      });
    },
  });
}
