import { setTimeout } from 'node:timers/promises';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ApiEntity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  EventsService,
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import searchModuleIndex from '@fairway/plugin-search-backend-module-index';
import searchModuleSqlite from '@fairway/plugin-search-backend-module-sqlite';
import request from 'supertest';
import searchModuleApiOperations from '.';

jest.setTimeout(60_000);

function makeApi(name: string, type: string, definition: string): ApiEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: { name },
    spec: {
      type,
      lifecycle: 'production',
      owner: 'group:default/crew',
      definition,
    },
  };
}

const openApi = (path: string, operationId: string) =>
  JSON.stringify({
    openapi: '3.0.0',
    paths: {
      [path]: {
        post: {
          operationId,
          requestBody: {
            content: {
              'application/json': {
                schema: { properties: { sailingId: {} } },
              },
            },
          },
        },
      },
    },
  });

const apis = [
  makeApi('booking', 'openapi', openApi('/baskets/{id}', 'holdPlaces')),
  makeApi('secret', 'openapi', openApi('/vaults/{id}', 'openVault')),
  makeApi('fleet', 'graphql', 'type Query { vessels: Int }'),
  makeApi('odd', 'openapi', 'openapi: ['),
  makeApi('other', 'trpc', 'anything'),
];

async function startSearch() {
  const logger = mockServices.rootLogger.mock();
  logger.child.mockImplementation(() => logger);
  let events: EventsService | undefined;
  const { server } = await startTestBackend({
    features: [
      searchPlugin,
      searchModuleIndex,
      searchModuleSqlite,
      searchModuleApiOperations,
      catalogServiceMock.factory({ entities: apis }),
      // The stock mock carries no events from one plugin to another.
      eventsServiceFactory,
      logger.factory,
      mockServices.permissions.mock({
        authorizeConditional: async requests =>
          requests.map(() => ({
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: {
              not: {
                rule: 'HAS_METADATA',
                resourceType: 'catalog-entity',
                params: { key: 'name', value: 'secret' },
              },
            },
          })),
        authorize: async requests =>
          requests.map(asked => ({
            result:
              asked.permission.name === 'catalog.entity.read' &&
              'resourceRef' in asked &&
              asked.resourceRef !== 'api:default/secret'
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
          })),
      }).factory,
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          events: { useEventBus: 'never' },
        },
      }),
      createBackendPlugin({
        pluginId: 'test',
        register(env) {
          env.registerInit({
            deps: { eventsService: eventsServiceRef },
            async init({ eventsService }) {
              events = eventsService;
            },
          });
        },
      }),
    ],
  });
  return {
    logger,
    /** Tells that entities changed. */
    change: (...entityRefs: string[]) =>
      events!.publish({
        topic: 'catalog.entities-changed',
        eventPayload: { entityRefs },
      }),
    find: async (term: string): Promise<string[]> => {
      const { body } = await request(server)
        .get('/api/search/query')
        .query({ term, types: ['api-operation'] })
        .set('Authorization', mockCredentials.user.header());
      return body.results.map((result: any) => result.document.location);
    },
  };
}

describe('searchModuleApiOperations', () => {
  let search: Awaited<ReturnType<typeof startSearch>>;

  /** Searches until something is found. The limit of the test ends it. */
  const waitFor = async (term: string): Promise<string[]> => {
    for (;;) {
      const found = await search.find(term);
      if (found.length > 0) {
        return found;
      }
      await setTimeout(50);
    }
  };

  beforeAll(async () => {
    search = await startSearch();
    await waitFor('holdPlaces');
  });

  it.each([
    ['its path', '/baskets/{id}'],
    ['its verb and path', 'POST /baskets/{id}'],
    ['a word of its path', 'baskets'],
    ['its id', 'holdPlaces'],
    ['its id as others write it', 'hold-places'],
    ['a word of its id', 'places'],
    ['its id, mistyped', 'holdPlcaes'],
    ['a field', 'sailingId'],
    ['its API and a word', 'booking hold'],
  ])('finds an operation by %s, and says where it is', async (_, term) => {
    expect((await search.find(term))[0]).toBe(
      '/catalog/default/api/booking/definition?operation=holdPlaces',
    );
  });

  it('finds operations of other languages', async () => {
    expect(await search.find('vessels')).toEqual([
      '/catalog/default/api/fleet/definition?type=Query&field=vessels',
    ]);
  });

  it('does not show operations of an API that may not be read', async () => {
    expect(await search.find('openVault')).toEqual([]);
    // One that may be read has that field, too.
    expect(await search.find('sailingId')).toHaveLength(1);
  });

  it('follows a definition, and says once which is broken, however often it is read', async () => {
    const [booking] = apis;
    const { definition } = booking.spec;
    booking.spec.definition = openApi('/baskets/{id}', 'keepPlaces');
    await search.change(
      ...apis.map(({ metadata }) => `api:default/${metadata.name}`),
    );
    const changed = await waitFor('keepPlaces');
    booking.spec.definition = definition;
    await search.change(
      ...apis.map(({ metadata }) => `api:default/${metadata.name}`),
    );
    await waitFor('holdPlaces');

    expect(changed).toEqual([
      '/catalog/default/api/booking/definition?operation=keepPlaces',
    ]);
    const told = search.logger.info.mock.calls.filter(([message]) =>
      message.startsWith('Some definitions'),
    );
    expect(told).toEqual([
      [
        expect.any(String),
        {
          count: 1,
          examples: expect.stringMatching(/^api:default\/odd: YAMLException/),
        },
      ],
    ]);
  });
});
