import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  BackendFeature,
  coreServices,
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  EventsService,
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import searchPlugin from '@backstage/plugin-search-backend';
import catalogModuleChanges from '@fairway/plugin-catalog-backend-module-changes';
import searchModuleDocs from '@fairway/plugin-search-backend-module-docs';
import searchModuleEntities from '@fairway/plugin-search-backend-module-entities';
import searchModuleSqlite from '@fairway/plugin-search-backend-module-sqlite';
import { FairwayResultSet } from '@fairway/search-common';
import { JsonObject } from '@backstage/types';
import { Router } from 'express';
import request from 'supertest';
import searchModuleIndex from '..';
import { until } from './until';

/** Starts the real search with the real catalog, an engine, and docs that a test makes up. */
export async function startSearch(
  options: { features?: BackendFeature[]; config?: JsonObject } = {},
) {
  let connection: EntityProviderConnection | undefined;
  let events: EventsService | undefined;
  const docs = new Map<string, object>();
  const logger = mockServices.rootLogger.mock();
  logger.child.mockImplementation(() => logger);
  const provider: EntityProvider = {
    getProviderName: () => 'test',
    connect: async newConnection => {
      connection = newConnection;
    },
  };

  const { server } = await startTestBackend({
    features: [
      logger.factory,
      // The stock mocks run no tasks, and carry no events from one plugin to another.
      schedulerServiceFactory,
      eventsServiceFactory,
      catalogPlugin,
      catalogModuleChanges,
      searchPlugin,
      searchModuleIndex,
      searchModuleSqlite,
      searchModuleEntities,
      searchModuleDocs,
      ...(options.features ?? []),
      mockServices.rootConfig.factory({
        data: {
          events: { useEventBus: 'never' },
          search: { index: { removalCheck: { seconds: 1 } } },
          ...options.config,
        },
      }),
      createBackendModule({
        pluginId: 'catalog',
        moduleId: 'test',
        register(env) {
          env.registerInit({
            deps: {
              processing: catalogProcessingExtensionPoint,
              eventsService: eventsServiceRef,
            },
            async init({ processing, eventsService }) {
              processing.addEntityProvider(provider);
              events = eventsService;
            },
          });
        },
      }),
      createBackendPlugin({
        pluginId: 'techdocs',
        register(env) {
          env.registerInit({
            deps: { httpRouter: coreServices.httpRouter },
            async init({ httpRouter }) {
              const router = Router();
              router.get('/static/docs/*', (req, res) => {
                const index = docs.get(req.path);
                res.status(index ? 200 : 404).json(index ?? {});
              });
              httpRouter.use(router);
            },
          });
        },
      }),
    ],
  });
  const get = (path: string) =>
    request(server)
      .get(path)
      .set('Authorization', mockCredentials.user.header());
  const post = (path: string) =>
    request(server)
      .post(path)
      .set('Authorization', mockCredentials.user.header());

  return {
    logger,
    get,
    post,
    publish: (topic: string, eventPayload: unknown) =>
      events!.publish({ topic, eventPayload }),
    provide: (...entities: Entity[]) =>
      connection!.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({ entity })),
      }),
    buildDocs: (name: string, ...sections: [string, string][]) =>
      docs.set(
        `/static/docs/default/component/${name}/search/search_index.json`,
        {
          docs: sections.map(([location, title]) => ({
            location,
            title,
            text: `About ${title}`,
          })),
        },
      ),
    /** Searches until the titles of the results are what the test expects. */
    waitForTitles: (
      query: object,
      isExpected: (titles: string[]) => boolean,
    ): Promise<string[]> =>
      until(async () => {
        const { body, status } = await get('/api/search/query').query(query);
        const titles = (body as FairwayResultSet).results?.map(
          ({ document }) => document.title,
        );
        return status === 200 && isExpected(titles) ? titles : undefined;
      }),
  };
}
