import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ApiEntity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
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
  const scheduler = mockServices.scheduler.mock();
  const tasks = new Map<string, () => Promise<void>>();
  scheduler.createScheduledTaskRunner.mockImplementation(() => ({
    run: async ({ id, fn }) => {
      tasks.set(id, fn as () => Promise<void>);
    },
  }));
  const { server } = await startTestBackend({
    features: [
      searchPlugin,
      searchModuleApiOperations,
      catalogServiceMock.factory({ entities: apis }),
      logger.factory,
      scheduler.factory,
      mockServices.permissions.mock({
        authorizeConditional: async requests =>
          requests.map(({ permission }) => ({
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: { rule: permission.name, resourceType: 'x' },
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
        data: { permission: { enabled: true } },
      }),
    ],
  });
  const index = tasks.get('search_index_api_operation')!;
  await index();
  return {
    logger,
    index,
    find: async (term: string) => {
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

  beforeAll(async () => {
    search = await startSearch();
  });

  it.each([
    ['its path', '/baskets/{id}'],
    ['a word of its path', 'baskets'],
    ['its id', 'holdPlaces'],
    ['a word of its id', 'places'],
    ['a field', 'sailingId'],
  ])('finds an operation by %s, and says where it is', async (_, term) => {
    expect(await search.find(term)).toContain(
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

  it('says once which definition is broken, however often it is indexed', async () => {
    await search.index();
    await search.index();

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
