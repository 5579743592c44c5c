import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  EntityProvider,
  EntityProviderConnection,
  catalogProcessingExtensionPoint,
} from '@backstage/plugin-catalog-node';
import {
  EventsService,
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import searchPlugin from '@backstage/plugin-search-backend';
import catalogCollator from '@backstage/plugin-search-backend-module-catalog';
import techdocsCollator from '@backstage/plugin-search-backend-module-techdocs';
import catalogModuleChanges from '@fairway/plugin-catalog-backend-module-changes';
import apiOperationsCollator from '@fairway/plugin-search-backend-module-api-operations';
import { Router } from 'express';
import request from 'supertest';
import searchModuleFreshness from '..';

const onDemand = {
  schedule: { frequency: { trigger: 'manual' }, timeout: { minutes: 5 } },
};

/**
 * Starts the real search, catalog and collators, with an index that is only renewed by the module.
 */
export async function startSearch() {
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
      catalogCollator,
      techdocsCollator,
      apiOperationsCollator,
      searchModuleFreshness,
      mockServices.rootConfig.factory({
        data: {
          events: { useEventBus: 'never' },
          search: {
            collators: {
              catalog: onDemand,
              techdocs: onDemand,
              apiOperations: onDemand,
            },
            freshness: {
              quietPeriod: { milliseconds: 100 },
              checkInterval: { seconds: 1 },
            },
          },
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

  return {
    logger,
    publish: (topic: string, eventPayload: unknown) =>
      events!.publish({ topic, eventPayload }),
    provide: (...entities: Entity[]) =>
      connection!.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({ entity })),
      }),
    buildDocs: (name: string, title: string) =>
      docs.set(
        `/static/docs/default/component/${name}/search/search_index.json`,
        { docs: [{ title, text: title, location: '' }] },
      ),
    /** Searches until the titles of the results are what the test expects. */
    async waitForResults(
      query: { term: string; type: string },
      isExpected: (titles: string[]) => boolean,
    ): Promise<string[]> {
      for (;;) {
        const { body, status } = await request(server).get(
          `/api/search/query?term=${query.term}&types[0]=${query.type}`,
        );
        const titles = (body.results ?? []).map(
          (result: { document: { title: string } }) => result.document.title,
        );
        if (status === 200 && isExpected(titles)) {
          return titles;
        }
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    },
  };
}
