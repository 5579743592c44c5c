import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { systemModelExtensionPoint } from '@fairway/plugin-system-model-node';
import { Router } from 'express';
import { createReleasesRouter } from './artifacts/createReleasesRouter';
import { readModelOptions } from './config';
import { createPipeline } from './createPipeline';
import { EntityStore } from './database/EntityStore';
import { openDatabase } from './database/openDatabase';
import { withModelReader } from './database/withModelReader';
import { startExports } from './exporters/startExports';
import { listFormats } from './formats/listFormats';
import { Registry } from './Registry';
import { mountApi } from './router/mountApi';
import { directoryScraperFactory } from './scrapers/directory/directoryScraperFactory';
import { PipelineControl } from './service/sources/PipelineControl';
import { systemClock as clock } from './time/systemClock';

/**
 * Finds out from many sources what there is, keeps where each value comes from
 * and how fresh it is, and gives the whole to others.
 *
 * @public
 */
export const systemModelPlugin = createBackendPlugin({
  pluginId: 'system-model',
  register(env) {
    const registry = new Registry();
    listFormats().forEach(format => registry.addFormat(format));
    registry.addScraper(directoryScraperFactory);
    env.registerExtensionPoint(systemModelExtensionPoint, registry);
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { config, httpRouter, lifecycle } = services;
        const knex = await openDatabase(services.database);
        const formats = [...registry.formats.values()];
        const { pipeline, sources, ...running } = await createPipeline({
          ...services,
          clock,
          factories: registry.scrapers,
          formats,
          knex,
          options: readModelOptions(config),
        });
        const exports = await startExports({
          ...services,
          exporterFactories: [...registry.exporters.values()],
          knex,
          model: {
            read: work => withModelReader(knex, work),
            readSequence: () => new EntityStore(knex).findSequence(),
          },
          processors: [...registry.processors.values()],
        });

        // Before the rest of the API, as it decides by itself who may keep its files.
        httpRouter.use(
          Router().use(
            '/v1',
            createReleasesRouter({ ...services, ...exports }),
          ),
        );
        await mountApi({
          ...services,
          clock,
          control: new PipelineControl({
            createSource: running.createTrial,
            findFactory: type => registry.scrapers.get(type),
            pipeline,
            sources,
          }),
          formats: () => formats,
          knex,
          onOutdated: running.onOutdated,
        });
        lifecycle.addStartupHook(running.start);
        lifecycle.addShutdownHook(running.stop);
      },
    });
  },
});
