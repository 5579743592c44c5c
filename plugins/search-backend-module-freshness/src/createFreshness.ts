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
import { createRules } from './createRules';
import { DocsProbe } from './DocsProbe';
import { FreshnessCheck } from './FreshnessCheck';
import { IndexRefresher } from './IndexRefresher';
import { SchedulerIndexTasks } from './SchedulerIndexTasks';

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
  const indices = createRules({
    counter: new CatalogCounter(services),
    docs: new DocsProbe(services),
  }).map(rule => ({
    rule,
    refresher: new IndexRefresher({ ...rule, tasks, logger, options }),
  }));
  const check = new FreshnessCheck({
    tasks,
    maxAgeMs: options.maxAgeMs,
    indices: indices.map(({ rule, refresher }) => ({
      ...rule,
      request: () => refresher.request(),
    })),
  });

  return {
    topics: [CATALOG_ENTITIES_CHANGED_TOPIC, TECHDOCS_BUILT_TOPIC],
    onEvent(event: EventParams): void {
      for (const { rule, refresher } of indices) {
        if (rule.isChangedBy(event)) {
          refresher.request();
        }
      }
    },
    check: () => check.run(),
    stop(): void {
      indices.forEach(({ refresher }) => refresher.stop());
    },
  };
}
