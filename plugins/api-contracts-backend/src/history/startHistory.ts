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
import { EnvironmentWatcher } from '../environments/EnvironmentWatcher';
import { ContractJudge } from './ContractJudge';
import { findSource } from './findSource';
import { HistoryListener } from './HistoryListener';
import { HistoryRecorder } from './HistoryRecorder';
import { HistoryStore } from './HistoryStore';
import { notifyConsumers } from './notifyConsumers';

/** Has the history of APIs kept, and what is served where be looked at. */
export async function startHistory(options: {
  auth: AuthService;
  catalog: CatalogService;
  events: EventsService;
  integrations: ScmIntegrationRegistry;
  judge: ContractJudge;
  /** Iterations of each API that are kept. */
  keep: number;
  lifecycle: LifecycleService;
  logger: LoggerService;
  notifications: NotificationService;
  scheduler: SchedulerService;
  store: HistoryStore;
  watcher: EnvironmentWatcher;
}): Promise<void> {
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
    onSeen: async apis => {
      try {
        await options.watcher.checkAll(apis);
      } catch (error) {
        // They are looked at again, by the clock and with each view of a page.
        logger.warn('Could not look at the environments of APIs', {
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
}
