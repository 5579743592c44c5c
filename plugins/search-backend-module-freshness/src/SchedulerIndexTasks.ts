import {
  AuthService,
  DiscoveryService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { NotFoundError, ResponseError } from '@backstage/errors';
import { parseOrInputError } from '@fairway/backend-toolkit';
import { z } from 'zod';
import { IndexTaskState, IndexTasks } from './IndexTasks';

const tasksSchema = z.object({
  tasks: z.array(
    z.object({
      taskId: z.string(),
      taskState: z
        .object({
          startedAt: z.iso.datetime({ offset: true }).optional(),
          lastRunEndedAt: z.iso.datetime({ offset: true }).optional(),
          lastRunError: z.string().optional(),
        })
        .nullable(),
    }),
  ),
});

/**
 * The tasks as the scheduler of the search plugin has them.
 *
 * @remarks
 *
 * The scheduler service can start a task, and tells over HTTP only how it is
 * doing. It asks the database, so the answer holds for all replicas.
 */
export class SchedulerIndexTasks implements IndexTasks {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;
  readonly #scheduler: SchedulerService;

  constructor(options: {
    auth: AuthService;
    discovery: DiscoveryService;
    scheduler: SchedulerService;
  }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
    this.#scheduler = options.scheduler;
  }

  async getState(type: string): Promise<IndexTaskState> {
    const id = toTaskId(type);
    const task = (await this.#listTasks()).find(other => other.taskId === id);
    if (!task) {
      throw new NotFoundError(
        `Search has no task ${id}: is the collator for ${type} installed?`,
      );
    }
    const { startedAt, lastRunEndedAt, lastRunError } = task.taskState ?? {};
    return {
      runningSince: toDate(startedAt),
      lastRun: lastRunEndedAt,
      lastRunEndedAt: toDate(lastRunEndedAt),
      lastRunFailed: lastRunError !== undefined,
    };
  }

  trigger(type: string): Promise<void> {
    return this.#scheduler.triggerTask(toTaskId(type));
  }

  async #listTasks() {
    const baseUrl = await this.#discovery.getBaseUrl('search');
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'search',
    });
    const response = await fetch(`${baseUrl}/.backstage/scheduler/v1/tasks`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const { tasks } = parseOrInputError(
      tasksSchema,
      await response.json(),
      'The list of scheduled tasks',
    );
    return tasks;
  }
}

/** The id that search gives the task; only the first dash is replaced there, too. */
function toTaskId(type: string): string {
  return `search_index_${type.replace('-', '_').toLowerCase()}`;
}

function toDate(value: string | undefined): Date | undefined {
  return value === undefined ? undefined : new Date(value);
}
