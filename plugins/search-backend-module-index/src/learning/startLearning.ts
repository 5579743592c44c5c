import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Learning } from './Learning';
import { LearningStore } from './LearningStore';

/** Makes what counts searches, and keeps its counts in bounds. */
export async function startLearning(options: {
  knex: Knex;
  logger: LoggerService;
  scheduler: SchedulerService;
}): Promise<{ learning: Learning; learningStore: LearningStore }> {
  const { knex, logger, scheduler } = options;
  const learningStore = new LearningStore(knex);
  const learning = new Learning({ logger, store: learningStore });
  await scheduler.scheduleTask({
    id: 'search-refresh-popularity',
    scope: 'local',
    frequency: { minutes: 5 },
    timeout: { minutes: 1 },
    fn: () => learning.refresh(),
  });
  await scheduler.scheduleTask({
    id: 'search-forget-old-searches',
    scope: 'global',
    initialDelay: { minutes: 10 },
    frequency: { hours: 24 },
    timeout: { minutes: 10 },
    fn: () => learningStore.prune(new Date()),
  });
  return { learning, learningStore };
}
