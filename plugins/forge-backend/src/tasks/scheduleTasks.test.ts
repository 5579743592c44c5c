import { rm } from 'fs/promises';
import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  describeEachDatabase,
  makeRepositoryRow,
} from '../__testUtils__/eachDatabase';
import {
  git,
  gitText,
  makeDirectory,
  makeWorkTree,
} from '../__testUtils__/git';
import { DatabaseDeliveryStore } from '../database/DeliveryStore';
import { DatabaseRepositoryStore } from '../database/RepositoryStore';
import { DatabaseWebhookStore } from '../database/WebhookStore';
import { GitRunner } from '../git/GitRunner';
import { RepositoryStorage } from '../service/RepositoryStorage';
import { AddressGuard } from '../webhooks/AddressGuard';
import { WebhookQueue } from '../webhooks/WebhookQueue';
import { scheduleTasks } from './scheduleTasks';

type Task = SchedulerServiceTaskScheduleDefinition & {
  id: string;
  fn: (signal: AbortSignal) => Promise<void>;
};

describeEachDatabase('the scheduled maintenance', open => {
  it('packs what is worth it and is not stopped by one that is broken', async () => {
    const knex = await open();
    const { ada } = await makeRepositoryRow(knex);
    const repositories = new DatabaseRepositoryStore(knex);
    await repositories.create(ada, { name: 'full', defaultBranch: 'main' });
    const runner = new GitRunner({
      executable: 'git',
      maxCommands: 2,
      maxTransfers: 2,
      commandTimeoutMs: 30_000,
      transferTimeoutMs: 30_000,
    });
    const storage = new RepositoryStorage({
      git: runner,
      directory: await makeDirectory(),
    });
    await storage.prepare();
    const broken = { owner: 'ada', name: 'shop' };
    const full = { owner: 'ada', name: 'full' };
    await storage.create(broken, 'main');
    await storage.create(full, 'main');
    await rm(storage.getPath(broken), { recursive: true });
    await fill(storage.getPath(full));
    const logger = mockServices.logger.mock();
    const tasks: Task[] = [];
    const scheduler = mockServices.scheduler.mock({
      scheduleTask: async task => void tasks.push(task as Task),
    });
    const hookQueue = new WebhookQueue({
      webhooks: new DatabaseWebhookStore(knex),
      deliveries: new DatabaseDeliveryStore(knex),
      options: { allowedHosts: [], maxAttempts: 1, timeoutMs: 1000 },
      guard: new AddressGuard([]),
      logger,
    });

    await scheduleTasks({
      scheduler,
      hookQueue,
      repositories,
      storage,
      git: runner,
      logger,
    });
    const { signal } = new AbortController();
    await Promise.all(tasks.map(task => task.fn(signal)));

    expect(tasks.map(task => [task.id, task.scope])).toEqual([
      ['deliver-webhooks', 'local'],
      ['maintain-repositories', 'global'],
    ]);
    const counts = await gitText(storage.getPath(full), 'count-objects', '-v');
    expect(counts).toMatch(/^packs: 1$/m);
    expect(logger.error).toHaveBeenCalledTimes(1);
    expect(logger.error).toHaveBeenCalledWith(
      'Could not maintain a repository',
      expect.objectContaining({ repository: 'ada/shop' }),
    );
  });
});

/** Makes a repository with more loose objects than one is left with. */
async function fill(repository: string): Promise<void> {
  const files = Array.from({ length: 1500 }, (_, i) => [`${i}.txt`, `${i}\n`]);
  const work = await makeWorkTree(Object.fromEntries(files));
  await rm(repository, { recursive: true });
  await git(work, 'clone', '--quiet', '--bare', '--local', work, repository);
}
