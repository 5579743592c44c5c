import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { RepositoryStore } from '../database/RepositoryStore';
import { GitRunner } from '../git/GitRunner';
import { maintainRepository } from '../git/maintainRepository';
import { RepositoryStorage } from '../service/RepositoryStorage';
import { WebhookQueue } from '../webhooks/WebhookQueue';

const PAGE_SIZE = 50;

/**
 * Schedules what the forge does by itself: trying webhooks again, and keeping
 * repositories packed.
 */
export async function scheduleTasks(options: {
  readonly scheduler: SchedulerService;
  readonly hookQueue: WebhookQueue;
  readonly repositories: RepositoryStore;
  readonly storage: RepositoryStorage;
  readonly git: GitRunner;
  readonly logger: LoggerService;
}): Promise<void> {
  const { scheduler, hookQueue } = options;
  await scheduler.scheduleTask({
    id: 'deliver-webhooks',
    frequency: { seconds: 30 },
    timeout: { minutes: 10 },
    // Each replica helps; messages are given out one by one.
    scope: 'local',
    fn: () => hookQueue.deliverDue(),
  });
  await scheduler.scheduleTask({
    id: 'maintain-repositories',
    frequency: { hours: 24 },
    initialDelay: { minutes: 10 },
    timeout: { hours: 6 },
    scope: 'global',
    fn: async signal => {
      await hookQueue.prune();
      await maintainAll(options, signal);
    },
  });
}

async function maintainAll(
  { repositories, storage, git, logger }: Parameters<typeof scheduleTasks>[0],
  signal: AbortSignal,
): Promise<void> {
  const sort = { by: 'id', isDescending: false } as const;
  for (let page = 1; !signal.aborted; page++) {
    const { items } = await repositories.list({}, sort, {
      page,
      limit: PAGE_SIZE,
    });
    if (items.length === 0) {
      return;
    }
    for (const { owner, name } of items) {
      try {
        const path = storage.getPath({ owner: owner.login, name });
        await maintainRepository(git, path);
      } catch (error) {
        // One broken repository is no reason to leave the others unpacked.
        logger.error('Could not maintain a repository', {
          repository: `${owner.login}/${name}`,
          cause: String(error),
        });
      }
    }
  }
}
