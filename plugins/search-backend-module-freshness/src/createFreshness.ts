import {
  AuthService,
  DiscoveryService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventParams } from '@backstage/plugin-events-node';
import {
  CATALOG_ENTITIES_CHANGED_TOPIC,
  TECHDOCS_BUILT_TOPIC,
} from '@fairway/backend-toolkit';
import { CatalogCounter } from './CatalogCounter';
import { FreshnessOptions } from './config';
import { DocsProbe } from './DocsProbe';
import { FreshnessCheck } from './FreshnessCheck';
import { IndexRefresher } from './IndexRefresher';
import { SchedulerIndexTasks } from './SchedulerIndexTasks';

/** Document types of the stock collators. */
const ENTITIES = 'software-catalog';
const DOCS = 'techdocs';

/**
 * Puts together who listens, who looks, and who has an index renewed.
 */
export function createFreshness(services: {
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  logger: LoggerService;
  scheduler: SchedulerService;
  options: FreshnessOptions;
}) {
  const { logger, options } = services;
  const tasks = new SchedulerIndexTasks(services);
  const counter = new CatalogCounter(services);
  const docs = new DocsProbe(services);

  const entityIndex = new IndexRefresher({
    type: ENTITIES,
    tasks,
    logger,
    options,
    hasDocuments: async () => (await counter.count()) > 0,
  });
  const docsIndex = new IndexRefresher({
    type: DOCS,
    tasks,
    logger,
    options,
    hasDocuments: () => docs.hasDocs(),
  });
  const check = new FreshnessCheck({
    countEntities: () => counter.count(),
    tasks,
    maxAgeMs: options.maxAgeMs,
    entityType: ENTITIES,
    refreshers: new Map([
      [ENTITIES, entityIndex],
      [DOCS, docsIndex],
    ]),
  });

  return {
    topics: [CATALOG_ENTITIES_CHANGED_TOPIC, TECHDOCS_BUILT_TOPIC],
    onEvent({ topic }: EventParams): void {
      if (topic === TECHDOCS_BUILT_TOPIC) {
        docs.setFound();
        docsIndex.request();
      } else {
        entityIndex.request();
      }
    },
    check: () => check.run(),
    stop(): void {
      entityIndex.stop();
      docsIndex.stop();
    },
  };
}
