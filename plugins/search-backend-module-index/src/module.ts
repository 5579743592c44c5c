import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  searchEngineRegistryExtensionPoint,
  searchIndexRegistryExtensionPoint,
  searchIndexServiceRef,
} from '@backstage/plugin-search-backend-node/alpha';
import { searchPermissions } from '@fairway/search-common';
import {
  searchSourcesExtensionPoint,
  searchStoreExtensionPoint,
} from '@fairway/search-node';
import { readSearchOptions } from './config';
import { openDatabase } from './database/openDatabase';
import { addMetrics } from './health/addMetrics';
import { HealthService } from './health/HealthService';
import { startIndex } from './index/startIndex';
import { startLearning } from './learning/startLearning';
import { nameFormat } from './nameFormat';
import { createSearchService } from './query/createSearchService';
import { warmUp } from './query/warmUp';
import { Registry } from './Registry';
import { createRouter } from './router/createRouter';
import { SourceCollatorFactory } from './stock/SourceCollatorFactory';
import { StockSearchEngine } from './stock/StockSearchEngine';

/** Sources are followed, not collated. */
const never = { run: async () => {} };

/**
 * Keeps one index of everything within seconds of what it is made of, on any
 * engine, and finds in it what the caller may read.
 *
 * @public
 */
export const searchModuleIndex = createBackendModule({
  pluginId: 'search',
  moduleId: 'index',
  register(env) {
    const registry = new Registry();
    env.registerExtensionPoint(searchSourcesExtensionPoint, registry);
    env.registerExtensionPoint(searchStoreExtensionPoint, registry);
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        collators: searchIndexRegistryExtensionPoint,
        config: coreServices.rootConfig,
        database: coreServices.database,
        engines: searchEngineRegistryExtensionPoint,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        stockIndex: searchIndexServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { collators, config, engines, httpRouter, metrics } = services;
        const options = readSearchOptions(config);
        const { sources } = registry;
        const parts = {
          ...services,
          ...options,
          knex: await openDatabase(services.database),
          sources,
          store: registry.getStore(),
        };
        const index = await startIndex({
          ...parts,
          format: nameFormat(config),
          isCollated: type =>
            Object.hasOwn(services.stockIndex.getDocumentTypes(), type),
        });
        const learning = await startLearning(parts);
        const search = createSearchService({
          ...parts,
          ...learning,
          hasEntities: type => sources.get(type)?.concerns !== undefined,
          listTypes: () => services.stockIndex.getDocumentTypes(),
        });
        const health = new HealthService({ ...parts, ...index });

        services.permissionsRegistry.addPermissions(searchPermissions);
        addMetrics(metrics, () => health.listIndexes());
        engines.setSearchEngine(new StockSearchEngine({ ...parts, search }));
        for (const source of sources.values()) {
          collators.addCollator({
            schedule: never,
            factory: new SourceCollatorFactory(source),
          });
        }
        httpRouter.use(createRouter({ ...parts, ...learning, health, search }));
        await warmUp(parts.store, [...sources.keys()]);
      },
    });
  },
});
