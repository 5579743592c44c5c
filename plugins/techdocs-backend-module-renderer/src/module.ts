import { mkdir, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  Publisher,
  TechdocsGenerator,
  techdocsGeneratorExtensionPoint,
  techdocsPreparerExtensionPoint,
  techdocsPublisherExtensionPoint,
} from '@backstage/plugin-techdocs-node';
import { DEFAULT_LIMITS, DiagramPool } from '@fairway/techdocs-renderer';
import { readRendererOptions } from './config';
import { MkdocsEngine } from './engine/MkdocsEngine';
import { DocsGenerator } from './generate/DocsGenerator';
import { DocsHealthReader } from './health/DocsHealthReader';
import { SitePool } from './pool/SitePool';
import { DocsPreparer } from './prepare/DocsPreparer';
import { TemporaryFolders } from './prepare/TemporaryFolders';
import { AnnouncingPublisher } from './publish/AnnouncingPublisher';
import { LocalSites } from './publish/LocalSites';
import { quietLogger } from './publish/quietLogger';
import { ReaderBuilds } from './reader/ReaderBuilds';
import { ReaderGenerator } from './reader/ReaderGenerator';
import { ReaderPublisher } from './reader/ReaderPublisher';
import { DocsRefresher } from './refresh/DocsRefresher';
import { EntityChangeListener } from './refresh/EntityChangeListener';
import { isNearby } from './refresh/isNearby';
import { PushListener } from './refresh/PushListener';
import { RefreshQueue } from './refresh/RefreshQueue';
import { createRouter } from './router/createRouter';
import { SiteLocks } from './SiteLocks';
import { SiteFolders } from './sites/SiteFolders';

async function findWorkingDirectory(config: Config): Promise<string> {
  const directory =
    config.getOptionalString('backend.workingDirectory') ?? tmpdir();
  await mkdir(directory, { recursive: true });
  return await realpath(directory);
}

/**
 * Builds docs in the process of the portal, without Python and Docker.
 *
 * @public
 */
export const techdocsModuleRenderer = createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'renderer',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        cache: coreServices.cache,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        generators: techdocsGeneratorExtensionPoint,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        preparers: techdocsPreparerExtensionPoint,
        publishers: techdocsPublisherExtensionPoint,
        reader: coreServices.urlReader,
      },
      async init(services) {
        const { config, events, logger } = services;
        const options = readRendererOptions(config);
        if (config.has('techdocs.cache.ttl')) {
          // Seen in @backstage/plugin-techdocs-backend 2.3.0: it stores all that
          // is written to the connection until that is closed.
          logger.warn(
            'techdocs.cache is set, which can show one user what was sent to another over the same connection. Remove it; documentation is served from its publisher.',
          );
        }
        const configured = await Publisher.fromConfig(config, {
          discovery: services.discovery,
          logger: quietLogger(logger),
        });
        const { catalog, httpAuth } = services;
        const health = new DocsHealthReader(services);
        // Modules start before their plugin, so this router is asked before its own.
        services.httpRouter.use(
          createRouter({ catalog, httpAuth, publisher: configured, health }),
        );
        if (options.isBuiltElsewhere) {
          return;
        }

        const integrations = ScmIntegrations.fromConfig(config);
        const temporaryFolders = new TemporaryFolders();
        const workingDirectory = await findWorkingDirectory(config);
        const preparer = new DocsPreparer({
          reader: services.reader,
          integrations,
          logger,
          temporaryFolders,
          usualEngine: options.engine,
          workingDirectory,
        });
        // What is wrong with the libraries of diagrams is said now, not when the first diagram is drawn.
        await new DiagramPool(options.pool.diagrams).close();
        const pool = new SitePool(options.pool);
        services.lifecycle.addShutdownHook(() => pool.close());
        const mkdocs = new MkdocsEngine(
          TechdocsGenerator.fromConfig(config, { logger }),
          options.limits.maxSeconds ?? DEFAULT_LIMITS.maxSeconds,
        );
        services.lifecycle.addShutdownHook(() => mkdocs.close());
        const generator = new DocsGenerator({
          config,
          integrations,
          limits: options.limits,
          mkdocs,
          pool,
          temporaryFolders,
        });
        const publisher = new AnnouncingPublisher({
          publisher: configured,
          events,
          localSites: LocalSites.fromConfig(config),
          logger,
        });
        const own = {
          preparer,
          generator,
          publisher,
          folders: new SiteFolders({
            root: join(workingDirectory, 'techdocs-sites'),
            maxSites: options.keptSites,
          }),
          locks: new SiteLocks(),
          integrations,
          cache: services.cache,
          config,
          logger,
          temporaryFolders,
          workingDirectory,
        };
        const builds = new ReaderBuilds(own);
        services.preparers.registerPreparer('dir', builds);
        services.preparers.registerPreparer('url', builds);
        services.generators.setTechdocsGenerator(
          new ReaderGenerator(builds, own),
        );
        // The type only names it in an error message; there is one publisher.
        services.publishers.registerPublisher(
          'local',
          new ReaderPublisher(builds, publisher),
        );

        const refresher = new DocsRefresher(own);
        const shared = {
          ...services,
          refresher,
          queue: new RefreshQueue(options.refreshConcurrency),
        };
        await new PushListener({ ...shared, integrations }).start();
        if (options.buildsAhead) {
          const portalUrl = config.getString('backend.baseUrl');
          const listener = new EntityChangeListener({
            ...shared,
            isNearby: entity => isNearby(entity, portalUrl, integrations),
          });
          services.lifecycle.addShutdownHook(() => listener.stop());
          await listener.start();
        }
      },
    });
  },
});
