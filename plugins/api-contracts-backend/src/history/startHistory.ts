import {
  AuthService,
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { AuthorizedHistoryService } from './AuthorizedHistoryService';
import { ContractJudge } from './ContractJudge';
import { DefaultHistoryService } from './DefaultHistoryService';
import { findSource } from './findSource';
import { HistoryListener } from './HistoryListener';
import { HistoryRecorder } from './HistoryRecorder';
import { HistoryService } from './HistoryService';
import { HistoryStore } from './HistoryStore';
import { notifyConsumers } from './notifyConsumers';

/** Has the history of APIs kept, and gives the service that tells of it. */
export async function startHistory(options: {
  auth: AuthService;
  catalog: CatalogService;
  events: EventsService;
  integrations: ScmIntegrationRegistry;
  judge: ContractJudge;
  lifecycle: LifecycleService;
  logger: LoggerService;
  notifications: NotificationService;
  scheduler: SchedulerService;
  store: HistoryStore;
  /** Iterations of each API that are kept. */
  keep: number;
}): Promise<HistoryService> {
  const { events, integrations, lifecycle, logger, scheduler, store } = options;
  const recorder = new HistoryRecorder({
    ...options,
    findSource: entity => findSource(entity, integrations),
    onAdded: async (entity, iteration) => {
      try {
        await notifyConsumers(entity, iteration, options.notifications);
      } catch (error) {
        // It stands in the history all the same.
        logger.warn('Could not tell consumers of a breaking change', {
          entityRef: iteration.entityRef,
          cause: String(error),
        });
      }
    },
  });
  const listener = new HistoryListener({ events, logger, recorder });
  lifecycle.addShutdownHook(() => listener.stop());
  await listener.start();
  await scheduler.scheduleTask({
    id: 'look-at-all-definitions',
    frequency: { hours: 1 },
    initialDelay: { minutes: 1 },
    timeout: { hours: 1 },
    scope: 'global',
    fn: signal => recorder.lookAtAll(signal),
  });
  await scheduler.scheduleTask({
    id: 'prune-history',
    frequency: { hours: 24 },
    initialDelay: { minutes: 10 },
    timeout: { minutes: 30 },
    scope: 'global',
    fn: () => store.prune(options.keep),
  });
  return new AuthorizedHistoryService({
    catalog: options.catalog,
    service: new DefaultHistoryService(options),
  });
}
